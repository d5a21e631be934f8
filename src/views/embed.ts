import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import {countryName} from "../format/country.ts";
import {formatList} from "../format/list.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {readComparison} from "../model/comparisonAddress.ts";
import {REGIONS} from "../model/region.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {networks} from "../query/networks.ts";
import {sources} from "../query/sources.ts";
import {cityParallels} from "./cityParallels.ts";
import {cityPath} from "./cityUrl.ts";
import {comparisonCredits} from "./comparisonCredits.ts";
import {indicatorDistribution} from "./indicatorDistribution.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import {indicatorTrend} from "./indicatorTrend.ts";
import {parallels} from "./parallels.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {FigurePage} from "./shownFigures.ts";
import {sinceRelease} from "./sinceRelease.ts";
import {stratumOffers} from "./stratumOffers.ts";

/** The pictures that other sites can show. */
export const EMBEDS = ["distribution", "trend", "city", "comparison"] as const;

export interface EmbedSelection {
  picture: (typeof EMBEDS)[number];
  /** The part of the address behind the question mark, as on the page of the picture; `indicator` and `city` name of what it is. */
  query: string;
}

/** What stands in the frame. */
interface Embedded {
  title: string;
  /** The page that says more, within the language. */
  page: string;
  drawn: Element | null;
  /** The figures that the picture shows, as a page that shows the same. */
  figures: FigurePage;
  /** Ids of the sources of what is drawn. */
  sources: readonly string[];
}

/**
 * A picture for another site: its title, itself, whom its figures are owed to, and the way to its page; a note where the address asks for what is
 * not there. Where the address names another release than the one that is asked, it says what has changed since.
 */
export async function embed(db: Database, {picture, query}: EmbedSelection, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const params = new URLSearchParams(query);
  const embedded = await PICTURES[picture](db, params, screen);
  if (!embedded?.drawn) return element(document, "p", {class: "notice"}, t("embed.missing"));
  const made = params.get("release");
  const {release} = db.release;
  return element(
    document,
    "article",
    {class: "embed"},
    element(document, "h1", null, away(pageUrl(screen, embedded.page), embedded.title)),
    made !== null && made !== release && (await changed(made, embedded.figures)),
    embedded.drawn,
    element(
      document,
      "footer",
      {class: "muted small"},
      element(document, "p", null, ...(await credits(embedded.sources))),
      element(
        document,
        "p",
        null,
        `${t("footer.release", {release})} · `,
        away(pageUrl(screen, embedded.page), t("embed.open")),
      ),
    ),
  );

  async function credits(used: readonly string[]): Promise<Child[]> {
    const known = (await sources(db)).filter(({id}) => used.includes(id));
    return known.flatMap(({id, publisher, licence}, index) => [
      index > 0 && "; ",
      away(pageUrl(screen, `sources/${id}/`), publisher),
      ` (${licence})`,
    ]);
  }

  async function changed(made: string, page: FigurePage): Promise<Element> {
    const since = await sinceRelease(db, {release: made, page}, screen);
    for (const link of since.querySelectorAll("a")) for (const [name, value] of OUT) link.setAttribute(name, value);
    return element(document, "div", {class: "notice"}, since);
  }

  /** Leads out of the frame. */
  function away(href: string, text: string): Element {
    return element(document, "a", {href, ...Object.fromEntries(OUT)}, text);
  }
}

/** What makes a link lead out of the frame. */
const OUT = [
  ["target", "_blank"],
  ["rel", "noopener"],
] as const;

type Picture = (db: Database, params: URLSearchParams, screen: Screen) => Promise<Embedded | null>;

const PICTURES: Readonly<Record<EmbedSelection["picture"], Picture>> = {
  distribution: (...asked) => ofIndicator(indicatorDistribution, ...asked),
  trend: (...asked) => ofIndicator(indicatorTrend, ...asked),
  city: ofCity,
  comparison: ofComparison,
};

async function ofIndicator(
  view: typeof indicatorDistribution,
  db: Database,
  params: URLSearchParams,
  screen: Screen,
): Promise<Embedded | null> {
  const id = params.get("indicator");
  const indicator = (await indicators(db)).find((one) => one.id === id);
  if (!indicator) return null;
  const offers = await stratumOffers(db, indicator.id, screen);
  const offer = offers.find(({stratum}) => stratum === params.get("stratum")) ?? offers[0];
  const registry = new Set((await cities(db)).map(({id}) => id));
  const asked = params
    .get("cities")
    ?.split(",")
    .filter((id) => registry.has(id));
  const selection: IndicatorSelection = {
    indicator: indicator.id,
    stratum: offer?.stratum ?? null,
    region: REGIONS.find((region) => region === params.get("region")) ?? null,
    country: params.get("country"),
    cities: asked ?? offer?.cities.map(({id}) => id) ?? [],
  };
  const figures = await indicatorFigures(db, {indicator: indicator.id, stratum: selection.stratum});
  params.delete("indicator");
  const {cities: named = []} = selection;
  const years = {...DEFAULT_COMPARISON, cities: named, indicators: [indicator.id], view: "trends"} as const;
  return {
    title: indicator.title,
    page: withQuery(`indicator/${indicator.id}/`, params),
    drawn: await view(db, selection, screen),
    figures: view === indicatorTrend ? {page: "compare", comparison: years} : {page: "indicator", selection},
    sources: [...new Set(figures?.drawn.map(({row}) => row.source))],
  };
}

async function ofCity(db: Database, params: URLSearchParams, screen: Screen): Promise<Embedded | null> {
  const id = params.get("city");
  const city = (await cities(db)).find((one) => one.id === id);
  if (!city) return null;
  const headlines = (await indicators(db)).filter(({role}) => role === "core").map(({id}) => id);
  const comparison = {...DEFAULT_COMPARISON, cities: [city.id], indicators: headlines};
  return {
    title: `${city.name}, ${countryName(screen.locale, city.country)}`,
    page: cityPath(city, screen.locale),
    drawn: await cityParallels(db, {city: city.id}, screen),
    figures: {page: "compare", comparison},
    sources: (await comparisonCredits(db, comparison, screen.locale)).sources.map(({id}) => id),
  };
}

async function ofComparison(db: Database, params: URLSearchParams, screen: Screen): Promise<Embedded | null> {
  const [registry, measures, groups] = await Promise.all([cities(db), indicators(db), networks(db)]);
  const idsOf = (rows: readonly {id: string}[]) => new Set(rows.map(({id}) => id));
  const known = {cities: idsOf(registry), indicators: idsOf(measures), networks: idsOf(groups)};
  const {comparison} = readComparison(params, {...known, release: db.release.release});
  if (comparison.cities.length === 0) return null;
  const names = comparison.cities.map((id) => registry.find((city) => city.id === id)!.name);
  return {
    title: formatList(screen.locale, names),
    page: withQuery("compare/", params),
    drawn: await parallels(db, comparison, screen),
    figures: {page: "compare", comparison},
    sources: (await comparisonCredits(db, comparison, screen.locale)).sources.map(({id}) => id),
  };
}

function withQuery(path: string, params: URLSearchParams): string {
  return params.size === 0 ? path : `${path}?${String(params).replaceAll("%2C", ",")}`;
}

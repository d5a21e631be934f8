import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatList} from "../format/list.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {countryName} from "../format/country.ts";
import {newest} from "../methods/referencePeriod.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {remarksByCity} from "../query/remarksByCity.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {traitsByCity} from "../query/traitsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The indicators that tell a city's size, the widest area first. */
const SIZES = ["population", "population-municipal", "population-urban-centre"];

/** Country, population with its area, year and source, where it lies and what is odd in that, its climate with its source, and the areas that its figures cover. */
export async function cityFacts(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [[known], all, observations, series, remarks, traits] = await Promise.all([
    citiesById(db, [city]),
    indicators(db),
    observationsByCity(db, [city]),
    seriesByCity(db, city),
    remarksByCity(db, city),
    traitsByCity(db, city),
  ]);
  if (!known) throw new Error(`expected a city of the registry; received "${city}"`);
  const row = (term: string, ...content: Parameters<typeof element>[3][]) =>
    element(document, "div", null, element(document, "dt", null, term), element(document, "dd", null, ...content));
  const sizes = SIZES.flatMap((id) => {
    const shown = newest(observations.filter(({indicator}) => indicator === id));
    const decimals = all.find((indicator) => indicator.id === id)?.decimals ?? 0;
    const boundary = series.find(({indicator, source}) => indicator === id && source === shown?.source)?.boundary;
    return shown && boundary ? [{shown, decimals, boundary}] : [];
  });
  const country = element(
    document,
    "a",
    {href: `${pageUrl(screen, "city/")}#${known.country}`},
    countryName(locale, known.country),
  );
  const preferred = new Set(observations.map(({indicator, source}) => `${indicator} ${source}`));
  const boundaries = new Set(
    series.filter(({indicator, source}) => preferred.has(`${indicator} ${source}`)).map((one) => one.boundary),
  );
  const {lat, lon} = known;
  const place = [
    lat !== null && lon !== null && element(document, "bdi", {dir: "ltr"}, coordinates(locale, lat, lon)),
    ...remarks
      .filter(({field}) => field === "coordinates")
      .map(({note}) => element(document, "p", {class: "muted"}, element(document, "span", {...foreign(locale)}, note))),
  ].filter((part) => part !== false);
  return element(
    document,
    "dl",
    {class: "facts"},
    row(t("city.fact.country"), country, known.capital && ` · ${t("city.fact.capital")}`),
    ...sizes
      .slice(0, 1)
      .map(({shown, decimals, boundary}) =>
        row(
          t("city.fact.population"),
          element(document, "strong", null, formatNumber(locale, shown.value, decimals)),
          ` ${t("city.fact.population.of", {boundary: t(`boundary.${boundary}`), year: formatPeriod(locale, shown.period)})}, `,
          element(document, "a", {href: pageUrl(screen, `sources/${shown.source}/`)}, shown.source),
        ),
      ),
    place.length > 0 && row(t("city.fact.coordinates"), ...place),
    ...traits.map(({trait, value, source, line}) =>
      row(
        t(`trait.${trait}`),
        `${t(`climate.${value}`)}, `,
        element(document, "a", {href: pageUrl(screen, `sources/${source}/`)}, source),
        element(document, "span", {class: "muted"}, ` ${t("figure.line", {line})}`),
      ),
    ),
    boundaries.size > 0 &&
      row(
        t("city.fact.boundaries"),
        formatList(
          locale,
          [...boundaries].map((boundary) => t(`boundary.${boundary}`)),
        ),
      ),
  );
}

/** `48.21°, 16.37°`: latitude and longitude. */
function coordinates(locale: string, lat: number, lon: number): string {
  return [lat, lon].map((degrees) => `${formatNumber(locale, degrees, 2)}°`).join(", ");
}

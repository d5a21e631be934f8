import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {amountOfChange} from "../format/sentences/amount.ts";
import {indicatorAlternativesSentence} from "../format/sentences/indicatorAlternatives.ts";
import {quantile} from "../methods/quantile.ts";
import type {SameYear} from "../methods/sameYear.ts";
import {sameYear} from "../methods/sameYear.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {alternativesByIndicator} from "../query/alternativesByIndicator.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";

/** So many cities are listed for each source, the largest first chosen. */
const LISTED = 60;

/** What another source says of a city beside what is shown. */
type Beside = SameYear<Observation> & {city: City};

/** What sources that were not preferred say of cities that another serves: how far they lie from the figures shown, and the largest cities one by one, folded. Null where there is none. */
export async function indicatorAlternatives(
  db: Database,
  {indicator: id}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document} = screen;
  const [all, registry, alternatives, observations] = await Promise.all([
    everyIndicator(db),
    cities(db),
    alternativesByIndicator(db, id),
    observationsByIndicator(db, id),
  ]);
  const indicator = all.find((one) => one.id === id)!;
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const shown = Map.groupBy(observations, ({city}) => city);
  const parts = indicator.sources.flatMap((source) => {
    const own = Map.groupBy(
      alternatives.filter((row) => row.source === source),
      ({city}) => city,
    );
    const rows = [...own].flatMap(([city, others]): Beside[] => {
      const pair = sameYear(shown.get(city) ?? [], others, indicator.decimals);
      return pair ? [{...pair, city: cityOf.get(city)!}] : [];
    });
    return rows.length === 0 ? [] : [part(source, rows, indicator, screen)];
  });
  return parts.length === 0 ? null : element(document, "div", null, ...parts);
}

function part(source: string, rows: readonly Beside[], indicator: Indicator, screen: Screen): Element {
  const {document, t, locale} = screen;
  const differences = rows.flatMap(({apart}) => apart ?? []);
  const fact = {
    ...{source, indicator, count: rows.length, pairs: differences.length},
    difference: quantile(differences, 0.5),
    equal: differences.filter((difference) => difference === 0).length,
  };
  const listed = rows
    .toSorted((a, b) => (b.city.population ?? 0) - (a.city.population ?? 0))
    .slice(0, LISTED)
    .sort((a, b) => byName(locale)(a.city, b.city));
  const heads = [
    t("indicator.column.city"),
    t("indicator.column.period"),
    source,
    t("city.alternatives.shown"),
    t("city.alternatives.difference"),
  ].map((text) => element(document, "th", {scope: "col"}, text));
  return element(
    document,
    "div",
    null,
    element(document, "p", null, indicatorAlternativesSentence(fact, screen)),
    element(
      document,
      "details",
      {class: "others"},
      element(
        document,
        "summary",
        null,
        listed.length < rows.length
          ? t("indicator.alternatives.largest", {count: listed.length})
          : t("indicator.alternatives.all", {count: listed.length}),
      ),
      element(
        document,
        "div",
        {class: "scroll", tabindex: 0, role: "region", "aria-label": source},
        element(
          document,
          "table",
          {class: "catalogue numbers alternatives"},
          element(document, "thead", null, element(document, "tr", null, ...heads)),
          element(document, "tbody", null, ...listed.map((row) => line(row, indicator, screen))),
        ),
      ),
    ),
  );
}

function line({city, other, shown, apart}: Beside, indicator: Indicator, screen: Screen): Element {
  const {document, t, locale} = screen;
  const cell = (...content: readonly Child[]) => element(document, "td", null, ...content);
  const number = (row: {value: number}) => formatNumber(locale, row.value, indicator.decimals);
  return element(
    document,
    "tr",
    null,
    element(document, "th", {scope: "row"}, element(document, "a", {href: cityUrl(screen, city)}, city.name)),
    cell(formatPeriod(locale, other.period)),
    cell(number(other)),
    cell(
      number(shown),
      element(
        document,
        "small",
        null,
        ` ${shown.source}${shown.year === other.year ? "" : ` · ${formatPeriod(locale, shown.period)}`}`,
      ),
    ),
    apart === null
      ? cell(element(document, "span", {class: "muted"}, t("city.alternatives.years")))
      : cell(amountOfChange(apart, indicator, screen)),
  );
}

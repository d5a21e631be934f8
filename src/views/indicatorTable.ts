import {element} from "../charts/element.ts";
import {countryName} from "../format/country.ts";
import {collator} from "../format/collation.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {Group} from "../methods/quantile.ts";
import type {City} from "../model/city.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {badges} from "./badges.ts";
import type {Position, Positions} from "./positions.ts";
import {positions} from "./positions.ts";
import {quarterMark, QUARTERS} from "./quarters.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

type Entry = Position & {city: Pick<City, "id" | "name" | "country">};

/**
 * Every city with a figure for the reference year, in quarters: by place where places are given, else by name. Figures of
 * another level than most are left to `indicatorApart`. Null where there is no figure.
 */
export async function indicatorTable(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document, t, locale} = screen;
  const [all, registry] = [(await positions(db)).get(indicator), await cities(db)];
  if (!all) return null;
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const {compare} = collator(locale);
  const entries = [...all.byCity.values()]
    .filter(({row}) => row.level === all.distribution.level)
    .map((position): Entry => ({...position, city: cityOf.get(position.row.city)!}))
    .sort((a, b) => (a.place?.rank ?? 0) - (b.place?.rank ?? 0) || compare(a.city.name, b.city.name));
  const ranked = entries.some(({place}) => place !== null);
  const columns = [ranked && "place", "city", "value", "period"] as const;
  const head = columns
    .filter((name) => name !== false)
    .map((name) => element(document, "th", {scope: "col", class: name}, t(`indicator.column.${name}`)));
  const quarters = QUARTERS.map((group) => entries.filter((entry) => entry.group === group));
  const bodies = quarters.every((quarter) => quarter.length === 0)
    ? [element(document, "tbody", null, ...entries.map((entry) => cityRow(entry, all, ranked, screen)))]
    : quarters.map((quarter, index) => quarterBody(QUARTERS[index]!, quarter, all, ranked, screen));
  const body = element(document, "thead", null, element(document, "tr", null, ...head));
  return element(document, "table", {class: ranked ? "standings ranked" : "standings"}, body, ...bodies);
}

function quarterBody(
  group: Group,
  entries: readonly Entry[],
  all: Positions,
  ranked: boolean,
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  const {decimals, unit} = all.indicator;
  const values = entries.map(({row}) => row.value);
  const range =
    values.length > 0 &&
    t("indicator.cities.range", {
      low: formatNumber(locale, Math.min(...values), decimals),
      high: formatValue(locale, Math.max(...values), {decimals, unit: unit.label}),
    });
  const title = element(
    document,
    "th",
    {scope: "rowgroup", colspan: ranked ? 4 : 3},
    quarterMark(document, group, all.judged),
    t(`group.${all.judged ? "judged" : "neutral"}.${group}`),
    element(
      document,
      "small",
      null,
      ` ${[t("parallels.cities", {count: entries.length}), range].filter(Boolean).join(" · ")}`,
    ),
  );
  const rows = entries.map((entry) => cityRow(entry, all, ranked, screen));
  return element(document, "tbody", null, element(document, "tr", {class: "quarter"}, title), ...rows);
}

function cityRow(
  {row, place, city}: Entry,
  {indicator, distribution}: Positions,
  ranked: boolean,
  screen: Screen,
): Element {
  const {document, locale} = screen;
  const cell = (name: string, ...content: Parameters<typeof element>[3][]) =>
    element(document, "td", {class: name}, ...content);
  const period = formatPeriod(locale, row.period);
  return element(
    document,
    "tr",
    null,
    ranked && cell("place", place && `${place.tied ? "=" : ""}${formatNumber(locale, place.rank, 0)}`),
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: pageUrl(screen, `city/${city.id}/`)}, city.name),
      element(document, "small", null, ` ${countryName(locale, city.country)}`),
    ),
    cell("value", formatNumber(locale, row.value, indicator.decimals), ...badges(row, screen)),
    cell(row.year === distribution.year ? "period" : "period other", period),
  );
}

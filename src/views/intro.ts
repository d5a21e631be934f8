import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {formatValue} from "../format/number.ts";
import {newest, selectReference} from "../methods/referencePeriod.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {distributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";

/** The heading of a comparison, what the cities have in common, how they stand to cited references, and what asks for care. */
export async function intro(db: Database, selection: {cities: readonly string[]}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const {cities} = selection;
  const [known, all, spread, observations] = await Promise.all([
    citiesById(db, cities),
    indicators(db),
    distributions(db),
    observationsByCity(db, cities),
  ]);
  const name = (id: string) => known.find((city) => city.id === id)?.name ?? id;
  const names = formatList(locale, cities.map(name));
  const yearOf = new Map(spread.map(({indicator, year}) => [indicator, year]));
  const byIndicator = Map.groupBy(observations, ({indicator}) => indicator);
  const shown = all
    .filter(({id, role}) => role !== "profile" && byIndicator.has(id) && yearOf.has(id))
    .map((indicator) => ({
      indicator,
      values: shownValues(indicator, byIndicator.get(indicator.id)!, cities, yearOf.get(indicator.id)!),
    }));
  const figures = shown.flatMap(({indicator, values}) => values.map((row) => ({row, year: yearOf.get(indicator.id)!})));
  const notTheirs = figures.filter(({row}) => row.level !== "city").length;
  const otherYear = figures.filter(({row, year}) => row.year !== year).length;
  const common = shown.filter(({values}) => values.length === cities.length).length;
  const title =
    cities.length === 0
      ? t("compare.title.none")
      : t(cities.length === 1 ? "compare.title.single" : "compare.title.several", {cities: names});
  const lead =
    cities.length === 0
      ? ""
      : cities.length === 1
        ? t("compare.single", {count: shown.length})
        : t("compare.common", {count: common, some: shown.length});
  const care = [
    notTheirs > 0 && t("compare.care.level", {count: notTheirs}),
    otherYear > 0 && t("compare.care.year", {count: otherYear}),
  ].filter((text) => text !== false);
  return element(
    document,
    "div",
    null,
    element(document, "h1", null, title),
    element(
      document,
      "p",
      {class: "lead"},
      [
        lead,
        ...shown.flatMap(({indicator, values}) => againstReferences(indicator, values, cities.length, name, screen)),
      ].join(" "),
    ),
    care.length > 0 &&
      element(
        document,
        "p",
        {class: "notice"},
        element(document, "strong", null, t("compare.care")),
        ` ${[...care, t("compare.care.marked")].join(" ")}`,
      ),
  );
}

/** One figure a city at most: that of the reference year, else the newest. */
function shownValues(
  indicator: Indicator,
  rows: Observation[],
  cities: readonly string[],
  year: number,
): Observation[] {
  return cities.flatMap((city) => {
    const series = rows.filter((row) => row.city === city);
    return selectReference(series, year, indicator.tolerance) ?? newest(series) ?? [];
  });
}

/** Which of the cities are above each cited reference; nothing where not every city has a figure. */
function againstReferences(
  {title, unit, decimals, references}: Indicator,
  values: readonly Observation[],
  count: number,
  name: (id: string) => string,
  {t, locale}: Screen,
): string[] {
  if (values.length < count || count === 0) return [];
  return references.map((reference) => {
    const above = values.filter(({value}) => value !== null && value > reference.value);
    const key = above.length === count ? "all" : above.length === 0 ? "none" : "some";
    return t(`compare.reference.${key}`, {
      indicator: title,
      cities: formatList(
        locale,
        above.map(({city}) => name(city)),
      ),
      reference: reference.label,
      value: formatValue(locale, reference.value, {
        decimals: Number.isInteger(reference.value) ? 0 : decimals,
        unit: unit.label,
      }),
    });
  });
}

import {element} from "../charts/element.ts";
import {trendChart} from "../charts/trendChart.ts";
import {formatList} from "../format/list.ts";
import {trendSentence} from "../format/sentences/trend.ts";
import {longestStep} from "../methods/longestStep.ts";
import {permission} from "../methods/permission.ts";
import {trend, trendsTogether} from "../methods/trend.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {Status} from "../model/status.ts";
import {stratumOf} from "../model/stratum.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {namedCities} from "./indicatorChosen.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import type {Screen} from "./screen.ts";
import {seriesTable} from "./seriesTable.ts";

/** The picture is drawn for each kind of screen; the style sheet shows one of them. */
const SIZES = [
  {name: "narrow", width: 328, height: 240},
  {name: "medium", width: 700, height: 300},
  {name: "wide", width: 1040, height: 340},
] as const;

/** The series of a named city, missing values included. */
interface NamedSeries {
  name: string;
  index: number;
  rows: readonly Observation[];
}

/**
 * The named cities of the stratum that is shown over the years, with breaks, forecasts and cited values; under it the course of each in words, tested
 * together (METHODS.md M8), and folded the same as a table. Null for an indicator whose values may not be joined over time.
 */
export async function indicatorTrend(
  db: Database,
  selection: IndicatorSelection,
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const {indicator: id, cities = []} = selection;
  const indicator = (await everyIndicator(db)).find((definition) => definition.id === id);
  if (!indicator?.trendable) return null;
  const [named, observations, figures] = await Promise.all([
    namedCities(db, cities, null),
    observationsByIndicator(db, id, cities),
    indicatorFigures(db, selection),
  ]);
  const byCity = Map.groupBy(observations, ({city}) => city);
  const stratum = figures?.distribution.stratum ?? "";
  const series = named.flatMap(({city, index}): NamedSeries[] => {
    const rows = byCity.get(city.id) ?? [];
    const last = rows.findLast(({value}) => value !== null);
    const isHere = last && (stratum === "" || stratumOf(indicator, city, last) === stratum);
    return isHere ? [{name: city.name, index, rows}] : [];
  });
  if (series.length === 0) {
    const words = t(cities.length === 0 ? "indicator.trend.unnamed" : "indicator.trend.empty");
    return element(document, "p", {class: "muted"}, words);
  }
  return element(
    document,
    "div",
    null,
    picture(indicator, series, screen),
    note(series, screen),
    element(
      document,
      "ul",
      {class: "plain"},
      ...sentences(indicator, series, screen).map((sentence) => element(document, "li", null, sentence)),
    ),
    seriesTable(indicator, series, screen),
  );
}

/** What the signs of the picture mean, of those that it has. */
function note(series: readonly NamedSeries[], {document, t}: Screen): Element | null {
  const has = (status: Status) =>
    series.some(({rows}) => rows.some((row) => row.value !== null && row.status === status));
  const words = [has("F") && t("indicator.trend.forecast"), has("B") && t("indicator.trend.break")].filter(Boolean);
  return words.length === 0 ? null : element(document, "p", {class: "muted small"}, words.join(" "));
}

function picture(indicator: Indicator, series: readonly NamedSeries[], {document, t, locale}: Screen): Element {
  const {title, unit, decimals, scale, references} = indicator;
  const cities = formatList(
    locale,
    series.map(({name}) => name),
  );
  const options = {
    ...{document, locale, scale, references},
    format: {decimals, unit: unit.label},
    gap: longestStep(indicator),
    forecastText: t("status.F"),
    label: t("trends.label", {indicator: title, cities}),
  };
  const rows = series.map(({name, index, rows}) => ({name, index, points: rows}));
  const pictures = SIZES.map(({name, width, height}) =>
    element(document, "div", {class: name}, trendChart(rows, {...options, width, height})),
  );
  return element(document, "figure", {class: "sizes"}, ...pictures);
}

function sentences(indicator: Indicator, series: readonly NamedSeries[], screen: Screen): string[] {
  const courses = trendsTogether(series.map(({rows}) => trend(rows, indicator.direction)));
  return series
    .map(({name, rows}, index) => {
      const course = courses[index] ?? null;
      const newest = rows.findLast(({value}) => value !== null)!;
      const {trend: refusal} = permission(indicator, [{...newest, country: ""}], {count: 1, countries: 1});
      const at = (year: number) => ({year, value: rows.find((row) => row.year === year && row.value !== null)!.value!});
      const ends = course && ([at(course.first), at(course.last)] as const);
      return trendSentence({city: name, indicator, refusal, trend: course, ends}, screen);
    })
    .filter(Boolean);
}

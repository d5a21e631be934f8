import {element} from "../charts/element.ts";
import {trendChart} from "../charts/trendChart.ts";
import {formatList} from "../format/list.ts";
import {trendSentence} from "../format/sentences/trend.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {TrendRefusal} from "../methods/permission.ts";
import type {Trend} from "../methods/trend.ts";
import {trend, trendsTogether} from "../methods/trend.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import {seriesTable} from "./seriesTable.ts";
import {chosenIndicators, standings} from "./standings.ts";

/** A series of fewer years than this is not a trend worth a picture. */
const FEWEST_YEARS = 3;
const WIDTH = 330;
const HEIGHT = 170;

/** One picture: an indicator with the series of each chosen city, in their order. */
interface Multiple {
  indicator: Indicator;
  refusal: TrendRefusal | null;
  series: {name: string; rows: Observation[]}[];
}

/**
 * Small multiples: a picture for each indicator that may be read over time and for which one of the cities has a few years,
 * with the course of each city in words and as a table. The tests of all courses stand together (METHODS.md M8).
 */
export async function trends(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities} = comparison;
  const [known, all, observations, stands] = await Promise.all([
    citiesById(db, cities),
    indicators(db),
    observationsByCity(db, cities),
    standings(db, comparison),
  ]);
  const names = cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  const rowsOf = Map.groupBy(observations, ({indicator, city}) => `${indicator} ${city}`);
  const refusalOf = new Map(stands.map(({indicator, permission}) => [indicator.id, permission.trend]));
  const drawn = chosenIndicators(all, comparison)
    .filter(({id, trendable, role}) => trendable && (role !== "profile" || comparison.indicators.includes(id)))
    .map((indicator): Multiple => {
      const series = cities.map((city, index) => ({
        name: names[index]!,
        rows: rowsOf.get(`${indicator.id} ${city}`) ?? [],
      }));
      return {indicator, series, refusal: refusalOf.get(indicator.id) ?? null};
    })
    .filter(({series}) => yearsOf(series.flatMap(({rows}) => rows)) >= FEWEST_YEARS);
  if (drawn.length === 0) return element(document, "p", {class: "muted"}, t("trends.empty"));
  const courses = trendsTogether(
    drawn.flatMap(({indicator, series}) => series.map(({rows}) => trend(rows, indicator.direction))),
  );
  const pictures = drawn.map((multiple, index) =>
    picture(multiple, courses.slice(index * cities.length, (index + 1) * cities.length), screen),
  );
  return element(
    document,
    "div",
    null,
    element(document, "div", {class: "trends"}, ...pictures),
    element(document, "p", {class: "muted small"}, t("compare.trends.note")),
  );
}

function picture(multiple: Multiple, courses: readonly (Trend | null)[], screen: Screen): Element {
  const {document, t, locale} = screen;
  const {indicator, series} = multiple;
  const {id, title, unit, decimals, scale, references} = indicator;
  const names = series.map(({name}) => name);
  return element(
    document,
    "figure",
    {"data-indicator": id},
    element(document, "figcaption", null, element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title)),
    trendChart(
      series.map(({name, rows}, index) => ({name, index, points: rows})),
      {
        document,
        locale,
        width: WIDTH,
        height: HEIGHT,
        format: {decimals, unit: unit.label},
        scale,
        gap: longestStep(indicator),
        references,
        forecastText: t("status.F"),
        label: t("trends.label", {indicator: title, cities: formatList(locale, names)}),
      },
    ),
    element(document, "p", {class: "small"}, sentences(multiple, courses, screen)),
    seriesTable(indicator, series, screen),
  );
}

function sentences({indicator, series, refusal}: Multiple, courses: readonly (Trend | null)[], screen: Screen): string {
  return series
    .map(({name, rows}, index) => {
      const course = courses[index] ?? null;
      const regional = rows.at(-1)?.level !== "city";
      return trendSentence(
        {
          city: name,
          indicator,
          refusal: refusal ?? (regional ? "REGIONAL" : null),
          trend: course,
          ends: endsOf(rows, course),
        },
        screen,
      );
    })
    .filter(Boolean)
    .join(" ");
}

function endsOf(rows: readonly Observation[], course: Trend | null) {
  if (course === null) return null;
  const at = (year: number) => {
    return {year, value: rows.find((one) => one.year === year && one.value !== null)!.value!};
  };
  return [at(course.first), at(course.last)] as const;
}

function yearsOf(rows: readonly Observation[]): number {
  return new Set(rows.filter(({value}) => value !== null).map(({year}) => year)).size;
}

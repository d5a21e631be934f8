import {quantile} from "../methods/quantile.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {brokenBetween} from "../methods/brokenBetween.ts";
import {slopeYears} from "../methods/slopeYears.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {breaksByIndicator} from "../query/breaksByIndicator.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {observationsOfYears} from "../query/observationsOfYears.ts";
import type {Told} from "./picker.ts";
import {chosenIndicators} from "./standings.ts";
import {universe} from "./universe.ts";

/** Two figures of one city; null where there is none that counts. */
export interface SlopePair {
  from: Told | null;
  to: Told | null;
  /** May a change between them be one of counting? */
  broken: boolean;
}

/** An indicator in two years. */
export interface SlopePairs {
  indicator: Indicator;
  years: readonly [from: number, to: number];
  /** In the order of choice. */
  cities: readonly SlopePair[];
  /** The middle of all against whom the comparison is held and who have both years; null for too few, and where it was not asked. */
  median: {from: number; to: number; count: number} | null;
}

/** Why an indicator is not drawn; texts are in src/i18n under `slope.refusal.CODE`. */
export type SlopeRefusal = "NOT_TRENDABLE" | "NO_YEARS" | "TOO_NEAR";

/** For the median of an indicator all its figures are fetched, so it is told of at most so many, chosen by name. */
const MOST_MEDIANS = 3;

/**
 * The indicators of a comparison in two years each: those of the reader, or those that most of the cities have; and the ones
 * that are not drawn, with the reason. Profile indicators only where they are asked for by name. Indicators of which none of
 * the cities has any figure are left out.
 */
export async function slopePairs(
  db: Database,
  comparison: Comparison,
): Promise<{drawn: SlopePairs[]; refused: {indicator: Indicator; refusal: SlopeRefusal}[]}> {
  const [all, observations] = await Promise.all([indicators(db), observationsByCity(db, comparison.cities)]);
  const rowsOf = Map.groupBy(observations.filter(isTold), ({indicator}) => indicator);
  const marksOf = Map.groupBy(observations, ({indicator, city}) => `${indicator} ${city}`);
  const wanted = chosenIndicators(all, comparison).filter(
    ({id, role}) => rowsOf.has(id) && (role !== "profile" || comparison.indicators.includes(id)),
  );
  const medians = comparison.indicators.length > 0 && wanted.length <= MOST_MEDIANS;
  const found = await Promise.all(
    wanted.map(async (indicator): Promise<SlopePairs | {indicator: Indicator; refusal: SlopeRefusal}> => {
      const rows = rowsOf.get(indicator.id)!;
      const series = comparison.cities.map((id) => rows.filter(({city}) => city === id));
      const years = yearsOf(indicator, series, comparison.years);
      if (typeof years === "string") return {indicator, refusal: years};
      const cities = series.map((own, index) => {
        const [from, to] = years.map((year) => own.find((row) => row.year === year) ?? null) as [
          Told | null,
          Told | null,
        ];
        const marks = marksOf.get(`${indicator.id} ${comparison.cities[index]}`) ?? [];
        return {from, to, broken: from !== null && to !== null && brokenBetween(marks, from, to)};
      });
      const median = medians ? await medianOf(db, comparison, indicator, years) : null;
      return {indicator, years, cities, median};
    }),
  );
  return {
    drawn: found.filter((one) => "years" in one),
    refused: found.filter((one) => "refusal" in one),
  };
}

/** The reader's years; else those that most cities have, of sound years where there are any: none of shock, no other definition. */
function yearsOf(
  {trendable, minYearGap, shockYears}: Indicator,
  series: readonly (readonly Told[])[],
  asked: Comparison["years"],
): readonly [number, number] | SlopeRefusal {
  if (!trendable) return "NOT_TRENDABLE";
  const years = series.map((rows) => rows.map(({year}) => year));
  if (asked !== null) {
    if (asked[1] - asked[0] < minYearGap) return "TOO_NEAR";
    return years.some((own) => asked.every((year) => own.includes(year))) ? asked : "NO_YEARS";
  }
  const sound = series.map((rows) =>
    rows.filter(({year, status}) => status !== "D" && !shockYears.includes(year)).map(({year}) => year),
  );
  const found = slopeYears(sound, minYearGap) ?? slopeYears(years, minYearGap);
  return found ?? (slopeYears(years, 1) ? "TOO_NEAR" : "NO_YEARS");
}

/** Of those against whom the comparison is held who have a figure in both years, counted alike. */
async function medianOf(
  db: Database,
  comparison: Comparison,
  {id}: Indicator,
  years: readonly [number, number],
): Promise<SlopePairs["median"]> {
  const [members, rows, breaks] = await Promise.all([
    universe(db, comparison),
    observationsOfYears(db, id, years),
    breaksByIndicator(db, id),
  ]);
  const breaksOf = Map.groupBy(breaks, ({city}) => city);
  const byCity = Map.groupBy(rows.filter(isTold), ({city}) => city);
  const panel = [...byCity].flatMap(([city, own]) => {
    const [from, to] = years.map((year) => own.find((row) => row.year === year));
    const counts = from && to && (members === null || members.has(city));
    return counts && !brokenBetween(breaksOf.get(city) ?? [], from, to) ? [[from.value, to.value] as const] : [];
  });
  if (panel.length < MINIMUM_CITIES.quartiles) return null;
  const middle = (end: 0 | 1) =>
    quantile(
      panel.map((pair) => pair[end]),
      0.5,
    )!;
  return {from: middle(0), to: middle(1), count: panel.length};
}

function isTold(row: Observation): row is Told {
  return row.value !== null && ELIGIBLE_STATUSES.includes(row.status);
}

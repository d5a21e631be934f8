import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {CONVERGENCE_CITIES, LOOKBACK_NEAR_MOST, TREND} from "./constants.ts";

/** The cities of a convergence statement, each with its value in the first and in the last year. */
export interface ConvergencePanel {
  first: number;
  last: number;
  pairs: (readonly [number, number])[];
}

type Point = Pick<Observation, "year" | "value" | "status" | "level">;

/**
 * Whether the spread of an indicator's values may be told over the years (METHODS.md M8): ratios of its values must mean
 * something (nothing below 0, and no degrees on a scale without a true 0), the values of years and of countries must be
 * comparable, and one end must be better, for with a neutral indicator there is nothing to catch up with.
 */
export function mayConverge({
  direction,
  trendable,
  crossCountry,
  range,
  unit,
}: Pick<Indicator, "direction" | "trendable" | "crossCountry" | "range" | "unit">): boolean {
  return direction !== "neutral" && trendable && crossCountry && range.hard[0] >= 0 && unit.ucum !== "Cel";
}

/**
 * The balanced panel that ends in the year `last`, from the series of each city: the cities' own eligible values above 0, with no
 * break between the two years. The first year is at least `gap` years before, and of those with nearly as many cities as
 * the fullest one the earliest. Null for fewer than CONVERGENCE_CITIES.
 */
export function convergencePanel(
  series: readonly (readonly Point[])[],
  last: number,
  gap: number = TREND.years,
): ConvergencePanel | null {
  const known = series.map((points) => valuesSinceBreak(points, last)).filter((values) => values.has(last));
  const cities = new Map<number, number>();
  for (const values of known) {
    for (const year of values.keys()) if (year <= last - gap) cities.set(year, (cities.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...cities.values());
  if (most < CONVERGENCE_CITIES) return null;
  const least = Math.max(CONVERGENCE_CITIES, LOOKBACK_NEAR_MOST * most);
  const first = Math.min(...[...cities.keys()].filter((year) => cities.get(year)! >= least));
  const pairs = known.flatMap((values) => {
    const start = values.get(first);
    return start === undefined ? [] : [[start, values.get(last)!] as const];
  });
  return {first, last, pairs};
}

/** By year; the value with status B is the first of the new series (SDMX). */
function valuesSinceBreak(points: readonly Point[], last: number): Map<number, number> {
  const values = new Map<number, number>();
  for (const {year, value, status, level} of [...points].sort((a, b) => a.year - b.year)) {
    if (year > last) break;
    if (status === "B") values.clear();
    if (value !== null && value > 0 && level === "city" && ELIGIBLE_STATUSES.includes(status)) values.set(year, value);
  }
  return values;
}

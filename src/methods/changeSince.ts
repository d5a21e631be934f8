import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import type {Change} from "./change.ts";
import {change} from "./change.ts";

/** How a series changed from its first figure to its newest one. */
export interface ChangeSince {
  from: {year: number; value: number};
  to: {year: number; value: number};
  change: Change;
  /** The year of the last break, from which on the figures count; null where the series has none. */
  broken: number | null;
  /** Is one of the two ends of a year of shock? */
  shock: boolean;
}

type Point = Pick<Observation, "year" | "value" | "status" | "level">;

/**
 * The change of one series from its first eligible figure since the last break to its newest. Null where they are fewer years
 * apart than the indicator asks for, and where one is a figure of a region and the other the city's own.
 */
export function changeSince(
  series: readonly Point[],
  {minYearGap, shockYears}: {minYearGap: number; shockYears: readonly number[]},
): ChangeSince | null {
  const sorted = series.toSorted((a, b) => a.year - b.year);
  const breaks = sorted.findLastIndex(({status}) => status === "B");
  const told = sorted.slice(Math.max(0, breaks)).filter(isTold);
  const [from, to] = [told[0], told.at(-1)];
  if (from === undefined || to === undefined || to.year - from.year < minYearGap || from.level !== to.level)
    return null;
  return {
    from,
    to,
    change: change(from.value, to.value, to.year - from.year)!,
    broken: sorted[breaks]?.year ?? null,
    shock: shockYears.includes(from.year) || shockYears.includes(to.year),
  };
}

function isTold(point: Point): point is Point & {value: number} {
  return point.value !== null && ELIGIBLE_STATUSES.includes(point.status);
}

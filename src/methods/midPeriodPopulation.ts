import {RATE} from "./constants.ts";

/** A population on a date, in decimal years: 1 January 2022 is 2022, the middle of 2022 is 2022.5. */
export interface DatedPopulation {
  date: number;
  value: number;
}

/** What a reader must know about the denominator. */
export type PopulationFlag =
  | "DENOM_YEAR_GAP" // dated half a year or more from the middle of the period
  | "DENOM_INTERPOLATED"; // on the straight line between two populations

/** The population that a rate is divided by. */
export interface MidPeriodPopulation {
  value: number;
  flag: PopulationFlag | null;
}

/**
 * The population at the middle of a period, in decimal years (METHODS.md M1): the mean of those half a year before and after
 * it; else the nearest one at most a year away, the earlier of two; else by straight line between the nearest before and
 * after. Null where none of these is possible: nothing is extended further than a year.
 */
export function midPeriodPopulation(
  populations: readonly DatedPopulation[],
  middle: number,
): MidPeriodPopulation | null {
  const sorted = [...populations].sort((a, b) => a.date - b.date);
  const start = sorted.find(({date}) => date === middle - 0.5);
  const end = sorted.find(({date}) => date === middle + 0.5);
  if (start && end) return {value: (start.value + end.value) / 2, flag: null};

  const before = sorted.findLast(({date}) => date <= middle);
  const after = sorted.find(({date}) => date > middle);
  const sinceBefore = before ? middle - before.date : Infinity;
  const untilAfter = after ? after.date - middle : Infinity;
  const gap = Math.min(sinceBefore, untilAfter);
  if (gap <= 1) {
    const nearest = sinceBefore <= untilAfter ? before! : after!;
    return {value: nearest.value, flag: gap >= 0.5 ? "DENOM_YEAR_GAP" : null};
  }
  if (!before || !after || after.date - before.date > RATE.interpolationYears) return null;
  const share = sinceBefore / (after.date - before.date);
  return {value: before.value + share * (after.value - before.value), flag: "DENOM_INTERPOLATED"};
}

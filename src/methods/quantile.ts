import {quantileSorted, quantile as typeSeven} from "d3-array";
import type {Indicator} from "../model/indicator.ts";
import {MINIMUM_CITIES} from "./constants.ts";

/** Where a city stands among four; no group is better than another for a neutral indicator, only higher. */
export type Group = "bottom" | "lower-middle" | "upper-middle" | "top";

/** The cuts of the quarters, in the unit of the values. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/**
 * The quantile of type 7 of Hyndman and Fan (1996), as in R, numpy and spreadsheets' PERCENTILE.INC (METHODS.md M3). Nulls
 * are left out; null where nothing remains.
 */
export function quantile(values: Iterable<number | null>, p: number): number | null {
  return typeSeven(values, p) ?? null;
}

/** The quartiles of the values that are not null; null for fewer values than quartiles need (constants.ts). */
export function quartiles(values: readonly (number | null)[]): Quartiles | null {
  const present = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (present.length < MINIMUM_CITIES.quartiles) return null;
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantileSorted(present, p)!) as [number, number, number];
  return {lower, median, upper};
}

/**
 * The group of each value, in their order (METHODS.md M3). A value on a cut belongs to the worse group, so equal values
 * share one. Null for a null, and for all where there are too few or half of them are equal: no meaningful spread.
 */
export function groups(values: readonly (number | null)[], direction: Indicator["direction"]): (Group | null)[] {
  const group = grouper(values, direction);
  return values.map((value) => (value === null ? null : group(value)));
}

/** The same for one value at a time: of whichever value, the group that it belongs to among the others. */
export function grouper(
  values: readonly (number | null)[],
  direction: Indicator["direction"],
): (value: number) => Group | null {
  return grouperOf(quartiles(values), direction);
}

/** The same from the quartiles of the others; null where they are too few. */
export function grouperOf(cuts: Quartiles | null, direction: Indicator["direction"]): (value: number) => Group | null {
  if (cuts === null || cuts.lower === cuts.upper) return () => null;
  if (direction !== "lower-is-better") return (value) => groupOf(value, cuts);
  const flipped = {lower: -cuts.upper, median: -cuts.median, upper: -cuts.lower};
  return (value) => groupOf(-value, flipped);
}

function groupOf(goodness: number, {lower, median, upper}: Quartiles): Group {
  if (goodness <= lower) return "bottom";
  if (goodness <= median) return "lower-middle";
  return goodness <= upper ? "upper-middle" : "top";
}

import {fsum} from "d3-array";
import {round} from "../format/round.ts";
import type {Indicator} from "../model/indicator.ts";

/** How far several cities are from one target, taken together. */
export interface PooledDistance {
  /** Of each, in their order, in the unit of the values: 0 at the target and beyond it; null for null. */
  distances: (number | null)[];
  /** Their plain sum: no city counts for more than another. */
  total: number;
  /** Of each, its part of the sum, 0 to 1; null for null, and for all where the sum is 0. */
  shares: (number | null)[];
  /** How many have a value, and how many of these are there already. */
  count: number;
  there: number;
}

/**
 * The pooled distance of values to a cited target, compared as printed, so rounded to the decimals: a city that is seen to be
 * there is there. Adding a city never changes another's distance. A convention of this project.
 */
export function pooledDistance(
  values: readonly (number | null)[],
  target: number,
  {direction, decimals}: {direction: Exclude<Indicator["direction"], "neutral">; decimals: number},
): PooledDistance {
  const sign = direction === "lower-is-better" ? 1 : -1;
  const distances = values.map((value) =>
    value === null ? null : Math.max(0, sign * (round(value, decimals) - target)) + 0,
  );
  const present = distances.filter((distance) => distance !== null);
  const total = fsum(present);
  return {
    distances,
    total,
    shares: distances.map((distance) => (distance === null || total === 0 ? null : distance / total)),
    count: present.length,
    there: present.filter((distance) => distance === 0).length,
  };
}

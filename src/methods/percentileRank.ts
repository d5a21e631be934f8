import {bisectLeft, bisectRight} from "d3-array";
import {round} from "../format/round.ts";
import type {Indicator} from "../model/indicator.ts";
import {MINIMUM_CITIES} from "./constants.ts";

/** Where one value stands among many. */
export interface Standing {
  /** How many are worse (for a neutral indicator: lower). */
  worse: number;
  /** How many are equal as printed, the city itself included. */
  equal: number;
  /** How many there are, nulls left out. */
  count: number;
  /** The percentile rank, above 0 and below 100; null for fewer cities than it needs (constants.ts). */
  percentile: number | null;
}

/**
 * The standing of a value among the values of all cities, its own among them (METHODS.md M3): percentile =
 * 100·(worse + equal/2)/count, SciPy's percentileofscore(kind="mean"). Values are compared as printed, so rounded to the
 * indicator's decimals.
 */
export function percentileRank(
  values: readonly (number | null)[],
  value: number,
  as: Pick<Indicator, "direction" | "decimals">,
): Standing {
  const printed = values.flatMap((other) => (other === null ? [] : [round(other, as.decimals)]));
  return standingAmong(
    printed.sort((a, b) => a - b),
    value,
    as,
  );
}

/** The same among values that are rounded to the decimals and ascending already, in the time that a search takes. */
export function standingAmong(
  printed: readonly number[],
  value: number,
  {direction, decimals}: Pick<Indicator, "direction" | "decimals">,
): Standing {
  const own = round(value, decimals);
  const below = bisectLeft(printed, own);
  return standingAt({below, equal: bisectRight(printed, own) - below, count: printed.length}, direction);
}

/** The same from a place that is known: how many are below and equal, itself included, of how many. */
export function standingAt(
  {below, equal, count}: {below: number; equal: number; count: number},
  direction: Indicator["direction"],
): Standing {
  const worse = direction === "lower-is-better" ? count - below - equal : below;
  return {
    worse,
    equal,
    count,
    percentile: count < MINIMUM_CITIES.percentile ? null : (100 * (worse + equal / 2)) / count,
  };
}

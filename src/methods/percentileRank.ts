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
  {direction, decimals}: Pick<Indicator, "direction" | "decimals">,
): Standing {
  const sign = direction === "lower-is-better" ? -1 : 1;
  const own = round(value, decimals);
  const standing: Standing = {worse: 0, equal: 0, count: 0, percentile: null};
  for (const other of values) {
    if (other === null) continue;
    const difference = sign * (own - round(other, decimals));
    standing.count += 1;
    if (difference > 0) standing.worse += 1;
    else if (difference === 0) standing.equal += 1;
  }
  if (standing.count >= MINIMUM_CITIES.percentile) {
    standing.percentile = (100 * (standing.worse + standing.equal / 2)) / standing.count;
  }
  return standing;
}

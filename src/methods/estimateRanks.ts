import type {Indicator} from "../model/indicator.ts";
import type {Confidence, Estimate} from "./significance.ts";
import {criticalValue, standardError} from "./significance.ts";

/** The first and the last place that an estimate may have. */
export interface PlaceInterval {
  first: number;
  last: number;
  /** How many estimates there are. */
  count: number;
}

/**
 * The places that each estimate may have, in their order (METHODS.md M11): from 1 + those that are better for certain to
 * the number of all less those that are worse for certain. Null for an estimate without a value or a margin; one with a
 * value and no margin counts, and is neither better nor worse for certain than any.
 */
export function estimateRanks(
  estimates: readonly Estimate[],
  direction: Exclude<Indicator["direction"], "neutral">,
  confidence: Confidence = 0.9,
): (PlaceInterval | null)[] {
  const count = estimates.filter(({value}) => value !== null).length;
  const sign = direction === "lower-is-better" ? 1 : -1;
  const known = estimates.flatMap(({value, margin, confidence: own}) => {
    const error = standardError(margin, own);
    return value === null || error === null ? [] : [{value: sign * value, variance: error ** 2}];
  });
  const limit = criticalValue(confidence);
  return estimates.map(({value, margin, confidence: own}) => {
    const error = standardError(margin, own);
    if (value === null || error === null) return null;
    const variance = error ** 2;
    let [better, worse] = [0, 0];
    for (const other of known) {
      const gap = other.value - sign * value;
      if (Math.abs(gap) <= limit * Math.sqrt(variance + other.variance)) continue;
      if (gap < 0) better += 1;
      else worse += 1;
    }
    return {first: 1 + better, last: count - worse, count};
  });
}

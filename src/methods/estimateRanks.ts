import type {Indicator} from "../model/indicator.ts";
import type {Confidence, Estimate} from "./significance.ts";
import {difference} from "./significance.ts";

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
  const present = estimates.filter(({value}) => value !== null);
  const sign = direction === "lower-is-better" ? 1 : -1;
  return estimates.map((own) => {
    if (own.value === null || own.margin === null) return null;
    const certain = present
      .map((other) => difference(other, own, confidence))
      .filter((result) => result !== null && result.significant)
      .map((result) => sign * result!.z);
    const better = certain.filter((z) => z < 0).length;
    return {first: 1 + better, last: present.length - (certain.length - better), count: present.length};
  });
}

import {PAIRING} from "./constants.ts";

/**
 * What two cities are to one another on an indicator. first, second: that one is far ahead and has something to offer the
 * other; behind: both stand weak; alike: both in the same quarter, or no meaningful difference; apart: none of these.
 */
export type Pairing = "first" | "second" | "behind" | "alike" | "apart";

/** One indicator of two cities that can be held against one another. */
export interface PairingCase {
  /** Percentile ranks among all cities; null where they may not be told. */
  percentiles: readonly [first: number, second: number] | null;
  /** May it be said that one end is better? */
  judged: boolean;
}

/**
 * The pairing of two cities: apart without percentile ranks, and of an indicator that is not judged only whether they are
 * alike. Turned round for the pair turned round.
 */
export function pairing({percentiles, judged}: PairingCase): Pairing {
  if (percentiles === null) return "apart";
  const [first, second] = percentiles;
  if (judged) {
    if (Math.max(first, second) <= PAIRING.weak) return "behind";
    if (first >= PAIRING.strong && first - second >= PAIRING.far) return "first";
    if (second >= PAIRING.strong && second - first >= PAIRING.far) return "second";
  }
  const near = Math.abs(first - second) <= PAIRING.near || quarterOf(first) === quarterOf(second);
  return near ? "alike" : "apart";
}

/** 0 to 3; a percentile rank on a cut belongs to the worse quarter. */
function quarterOf(percentile: number): number {
  return Math.ceil(percentile / 25) - 1;
}

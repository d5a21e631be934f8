import type {Boundary} from "../model/area.ts";
import {RATE} from "./constants.ts";

/** Why no rate is given. */
export type RateRefusal =
  | "BAD_DENOMINATOR" // zero or less
  | "BASIS_MISMATCH"; // numerator and denominator cover different areas, or boundaries of different times

/** The numerator or the denominator of a rate. */
export interface RatePart {
  value: number | null;
  boundary: Boundary;
  /** The year in which the boundary was drawn; null where it is not known, which is not held against it. */
  vintage: number | null;
}

/** A rate in multiplier × unit of the numerator per unit of the denominator; null where a part is missing or refused. */
export interface Rate {
  value: number | null;
  refusal: RateRefusal | null;
}

/** A rate of several cities together. */
export interface GroupRate extends Rate {
  /** How many of them have both parts, and are counted. */
  count: number;
}

/**
 * multiplier × numerator ÷ denominator (METHODS.md M1). A numerator of 0 is a rate of 0; a missing part gives null without
 * a refusal.
 */
export function rate(numerator: RatePart, denominator: RatePart, multiplier: number): Rate {
  if (numerator.value === null || denominator.value === null) return {value: null, refusal: null};
  if (!(denominator.value > 0)) return {value: null, refusal: "BAD_DENOMINATOR"};
  if (!sameBasis(numerator, denominator)) return {value: null, refusal: "BASIS_MISMATCH"};
  return {value: (multiplier * numerator.value) / denominator.value, refusal: null};
}

/**
 * The rate of a group: the ratio of the sums, never the mean of the rates (METHODS.md M1). A member that lacks either part
 * is in neither sum; one with a denominator of zero or less refuses the whole.
 */
export function groupRate(
  members: readonly {numerator: number | null; denominator: number | null}[],
  multiplier: number,
): GroupRate {
  const sums = {numerator: 0, denominator: 0, count: 0};
  for (const {numerator, denominator} of members) {
    if (numerator === null || denominator === null) continue;
    if (!(denominator > 0)) return {value: null, refusal: "BAD_DENOMINATOR", count: 0};
    sums.numerator += numerator;
    sums.denominator += denominator;
    sums.count += 1;
  }
  const value = sums.count === 0 ? null : (multiplier * sums.numerator) / sums.denominator;
  return {value, refusal: null, count: sums.count};
}

/** Are the events so few that their rate is shown with its interval and not ranked (METHODS.md M1, SMALL_COUNT)? */
export function isSmallCount(events: number | null): boolean {
  return events !== null && events < RATE.smallCount;
}

function sameBasis(a: RatePart, b: RatePart): boolean {
  if (a.boundary !== b.boundary) return false;
  return a.vintage === null || b.vintage === null || Math.abs(a.vintage - b.vintage) <= RATE.vintageYears;
}

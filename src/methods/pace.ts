import type {Indicator} from "../model/indicator.ts";
import {change} from "./change.ts";
import {PACE} from "./constants.ts";

/** What is said of a promise; texts are in src/i18n under `pace.VERDICT`. */
export type PaceVerdict = "met" | "missed" | "on-track" | "nearly" | "too-slow" | "moving-away";

/** What is said of a change where there is no target. */
export type ChangeClass = "significant" | "moderate" | "moderate-away" | "significant-away";

/** compound: growth a year, as a fraction (−0.03 is 3 % less each year). linear: the unit of the values a year. */
export type PaceMethod = "compound" | "linear";

/** A promise, and the way so far. Values are absolute levels; years may have fractions. */
export interface PaceCase {
  base: {year: number; value: number};
  latest: {year: number; value: number};
  target: {year: number; value: number};
  direction: Exclude<Indicator["direction"], "neutral">;
}

/** How fast a city nears its target. Rates are in the terms of the method. */
export interface Pace {
  verdict: PaceVerdict;
  /** Printed beside the verdict: the two methods may disagree. */
  method: PaceMethod;
  /** The change a year so far, from the base on. */
  actual: number;
  /** The change a year from the base to the target; null where the base was already there. */
  required: number | null;
  /** actual ÷ required; null for a target that is met or missed, or whose base was already there. */
  ratio: number | null;
  /** The change a year from the latest value to the target; null for a target that is met or missed. */
  needed: number | null;
  /** When the target is reached if the pace stays the same, with a fraction; null where met, standing still or moving away. */
  projected: number | null;
  /** Is that after the last year that is printed (constants.ts)? */
  beyond: boolean;
  /** Of the way from base to target, in per cent, below 0 where it went back; null where the base was already there. */
  progress: number | null;
}

/**
 * The pace towards a target (METHODS.md M9, in the manner of Eurostat's SDG reports): the actual change a year by the required
 * one. `method` is compound unless said, and always linear where a value is not above 0; say linear for percentages.
 * A value at the target or beyond it is "met" whatever the years; from the target's year on it is else "missed". One that
 * stood at the target at the base and fell back moves away. Null where the latest value is not after the base.
 */
export function pace({base, latest, target, direction}: PaceCase, wanted: PaceMethod = "compound"): Pace | null {
  const positive = base.value > 0 && latest.value > 0 && target.value > 0;
  const method = positive ? wanted : "linear";
  const actual = ratePerYear(base, latest, method);
  if (actual === null) return null;

  const sign = direction === "lower-is-better" ? -1 : 1;
  const reached = ({value}: {value: number}): boolean => sign * (value - target.value) >= 0;
  const required = reached(base) ? null : ratePerYear(base, target, method);
  const progress = reached(base) ? null : 100 * quotient(latest.value - base.value, target.value - base.value);
  const common = {method, actual, required, progress};
  if (reached(latest)) return {...common, verdict: "met", ratio: null, needed: null, projected: null, beyond: false};

  const projected = sign * actual > 0 ? latest.year + yearsLeft(latest.value, target.value, actual, method) : null;
  const reach = {projected, beyond: projected !== null && projected > PACE.horizon};
  if (latest.year >= target.year) return {...common, ...reach, verdict: "missed", ratio: null, needed: null};

  const ratio = required === null ? null : quotient(actual, required);
  const needed = ratePerYear(latest, target, method);
  return {...common, ...reach, verdict: ratio === null ? "moving-away" : ratioVerdict(ratio), ratio, needed};
}

/** The verdict of a ratio of actual to required change; the lower bound of each class belongs to it (METHODS.md M9). */
export function ratioVerdict(ratio: number): PaceVerdict {
  if (ratio >= PACE.onTrack) return "on-track";
  if (ratio >= PACE.nearly) return "nearly";
  return ratio >= 0 ? "too-slow" : "moving-away";
}

/** The class of a compound annual growth (a fraction) where there is no target (METHODS.md M9): ±1 % a year is significant. */
export function changeClass(cagr: number, direction: PaceCase["direction"]): ChangeClass {
  const gain = 100 * (direction === "lower-is-better" ? -cagr : cagr);
  if (gain >= PACE.significant) return "significant";
  if (gain >= 0) return "moderate";
  return gain > -PACE.significant ? "moderate-away" : "significant-away";
}

function ratePerYear(from: PaceCase["base"], to: PaceCase["base"], method: PaceMethod): number | null {
  const found = change(from.value, to.value, to.year - from.year);
  return found && (method === "linear" ? found.yearly : found.cagr);
}

/** Never −0, which prints as "-0". */
function quotient(a: number, b: number): number {
  return a / b + 0;
}

function yearsLeft(value: number, target: number, actual: number, method: PaceMethod): number {
  return method === "linear" ? (target - value) / actual : Math.log(target / value) / Math.log1p(actual);
}

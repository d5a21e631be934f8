import type {Figure, NamedInput, Tables} from "../model/figure.ts";
import {parseNumber} from "../model/number.ts";
import {rate} from "./rate.ts";

/** The counts of one area and period, by the publisher's variable; blanks and what is not a number are left out. */
export type Counts = ReadonlyMap<string, number>;

/** Of which counts a rate is worked out: all of `parts` together ÷ (`whole` less all of `without`). */
export interface RateOfCounts {
  /** The first is the variable whose line bears the rate. */
  parts: readonly [string, ...string[]];
  whole: string;
  without?: readonly string[];
}

/** A rate, or why there is none: a part is missing, or what it would be divided by is missing, zero or less. */
export type CountedRate = {value: number} | {reason: "NOT_A_NUMBER" | "BAD_DENOMINATOR"; detail: string};

/** From the lines of a publisher's file, however they stand, the counts of a figure's own area and period. */
export function countsByArea(lines: Tables[string]): (figure: Pick<Figure, "key" | "period">) => Counts {
  const areas = new Map<string, Map<string, number>>();
  for (const {key, period, variable = "", value: text = ""} of lines) {
    const area = JSON.stringify([key, period]);
    const value = parseNumber(text);
    if (!areas.has(area)) areas.set(area, new Map());
    if (value !== null) areas.get(area)!.set(variable, value);
  }
  return ({key, period}) => areas.get(JSON.stringify([key, period])) ?? new Map<string, number>();
}

/** The lines of a rate beside the one that bears it. */
export function inputsOfRate({parts: [, ...added], whole, without = []}: RateOfCounts): NamedInput[] {
  return [
    ...added.map((variable) => ({variable, role: "added"}) as const),
    {variable: whole, role: "whole"},
    ...without.map((variable) => ({variable, role: "less"}) as const),
  ];
}

/**
 * multiplier × parts ÷ (whole − without), all counts of one area (METHODS.md M1). A count that is missing is never taken for 0, and
 * a rate of which part and denominator are missing lacks its part.
 */
export function countedRate(
  counts: Counts,
  {parts, whole, without = []}: RateOfCounts,
  multiplier: number,
): CountedRate {
  const numerator = sumOf(counts, parts);
  const denominator = difference(sumOf(counts, [whole]), sumOf(counts, without));
  const {value} = rate({...AREA, value: numerator}, {...AREA, value: denominator}, multiplier);
  if (value !== null) return {value};
  if (numerator === null) return {reason: "NOT_A_NUMBER", detail: missingOf(counts, parts)};
  const detail = denominator === null ? missingOf(counts, [whole, ...without]) : `${whole}: ${denominator}`;
  return {reason: "BAD_DENOMINATOR", detail};
}

/** One area, whichever it is. */
const AREA = {boundary: "as-reported", vintage: null} as const;

function sumOf(counts: Counts, variables: readonly string[]): number | null {
  const values = variables.map((variable) => counts.get(variable));
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : null;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function missingOf(counts: Counts, variables: readonly string[]): string {
  return `no ${variables.filter((variable) => !counts.has(variable)).join(", ")}`;
}

import {mean} from "d3-array";
import type {Indicator} from "../model/indicator.ts";
import type {Status} from "../model/status.ts";
import {TIMELINESS} from "./constants.ts";

/** What each role counts for completeness; a profile figure does not. */
const ROLE_WEIGHTS: Record<Indicator["role"], number> = {core: 1, supporting: 0.5, profile: 0};

/** Statuses that say a value was not simply measured. */
const LESS_SURE: readonly Status[] = ["E", "I", "U", "V"];

/** How old the newest value of a series is, all in years. */
export interface Age {
  age: number;
  /** How old it would be if it were published as announced. */
  lag: number;
  /** From one value to the next: 1 for an annual series. */
  cycle: number;
}

/** What must be known of an observation for its provenance to be whole. */
export interface ProvenanceFields {
  url: string | null;
  retrieved: string | null;
  licence: string | null;
  method: string | null;
}

/**
 * The weighted share of indicators that a city has, in per cent (METHODS.md M14): core ones count 1, supporting ones a half,
 * profile ones nothing. Null where none counts.
 */
export function completeness(indicators: readonly {role: Indicator["role"]; present: boolean}[]): number | null {
  const possible = indicators.reduce((sum, {role}) => sum + ROLE_WEIGHTS[role], 0);
  const present = indicators.reduce((sum, {role, present}) => sum + (present ? ROLE_WEIGHTS[role] : 0), 0);
  return possible === 0 ? null : (100 * present) / possible;
}

/**
 * The timeliness of series, 0 to 100 (METHODS.md M14): the mean of 100 for each that is no older than announced, falling to 0
 * at four cycles more. Null for none.
 */
export function timeliness(series: readonly Age[]): number | null {
  return (
    mean(series, ({age, lag, cycle}) => 100 * Math.max(0, 1 - Math.max(0, age - lag) / (TIMELINESS.rounds * cycle))) ??
    null
  );
}

/** 100 less the warnings of the checks per hundred observations, never below 0 (METHODS.md M14). Null for no observations. */
export function consistency(observations: number, warnings: number): number | null {
  return observations === 0 ? null : Math.max(0, 100 * (1 - warnings / observations));
}

/** The per cent of observations with a source's address, day of retrieval, licence and method (METHODS.md M14). Null for none. */
export function provenance(observations: readonly ProvenanceFields[]): number | null {
  return percentOf(observations, ({url, retrieved, licence, method}) =>
    [url, retrieved, licence, method].every(Boolean),
  );
}

/** A stand-in for accuracy: the per cent of values that are not estimated, imputed, unreliable or unvalidated (METHODS.md M14). Null for none. */
export function accuracy(statuses: readonly Status[]): number | null {
  return percentOf(statuses, (status) => !LESS_SURE.includes(status));
}

/** How comparable a city is with its peers: the mean score of its pairs (METHODS.md M7 and M14). Nulls are left out; null for none. */
export function peerComparability(scores: readonly (number | null)[]): number | null {
  return mean(scores) ?? null;
}

function percentOf<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : (100 * items.filter(holds).length) / items.length;
}

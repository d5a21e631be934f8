import type {Commitment, Observation} from "../model/observation.ts";
import {change} from "./change.ts";
import type {Pace, PaceCase} from "./pace.ts";
import {pace} from "./pace.ts";
import type {PaceRefusal, TargetKind} from "./paceBaseline.ts";
import {paceBaseline} from "./paceBaseline.ts";

/** What can be said of a promise. */
export interface Promised {
  /** The change a year that it asks for from its base on (−0.02 is 2 % less): a fraction of the year before, of the base where nothing is to be left; null where that cannot be told. */
  asked: number | null;
  /** How far it is, with the values that it is told from; null where there is a refusal. Linear rates are fractions of the base too. */
  way: (Pace & Pick<PaceCase, "base" | "latest" | "target">) | null;
  refusal: PaceRefusal | null;
}

type Point = Pick<Observation, "year" | "value" | "status">;

/**
 * A promise to lower a figure by so many per cent of its base year, held against the series of that figure (METHODS.md M9).
 * What is promised in another unit, per unit of something or below a projection is refused.
 */
export function promise(
  {base, target, kind, value, unit}: Pick<Commitment, "base" | "target" | "kind" | "value" | "unit">,
  series: readonly Point[],
): Promised {
  const isShare = targetKind(kind) === "absolute" && unit === "%" && value > 0 && value <= 100;
  const ends = paceBaseline(series, {kind: isShare ? "absolute" : "intensity", baseYear: base});
  const wanted = isShare ? change(1, 1 - value / 100, target - base) : null;
  const asked = wanted && (wanted.cagr ?? wanted.yearly);
  if (ends.refusal !== null) return {asked, way: null, refusal: ends.refusal};
  const given = {
    base: ends.base,
    latest: ends.latest,
    target: {year: target, value: ends.base.value * (1 - value / 100)},
  };
  const found = pace({...given, direction: "lower-is-better"});
  if (found === null) return {asked, way: null, refusal: "TOO_SHORT"};
  const share = (rate: number) => (found.method === "linear" ? rate / given.base.value : rate);
  const {actual, required, needed} = found;
  const rates = {actual: share(actual), required: required && share(required), needed: needed && share(needed)};
  return {asked, way: {...found, ...given, ...rates}, refusal: null};
}

/** What a target is stated as, by the words of those who collect targets. */
export function targetKind(kind: string): TargetKind {
  if (/intensity|per capita|per head/i.test(kind)) return "intensity";
  return /business.as.usual|\bBAU\b|baseline scenario/i.test(kind) ? "business-as-usual" : "absolute";
}

import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {PACE} from "./constants.ts";

/** What a target is stated as. */
export type TargetKind = "absolute" | "intensity" | "business-as-usual";

/** Why no pace is given. */
export type PaceRefusal =
  | "NOT_ABSOLUTE" // a target per unit of something, or below a projection, that nobody has turned into a level
  | "NO_BASE" // no value in the target's own base year, or none at all
  | "BREAK" // the series breaks between base and latest value
  | "TOO_SHORT"; // fewer years than a pace needs, or one value alone

/** The two ends that a pace is measured between, or why there are none. */
export type PaceBaseline<Row> = {base: Row; latest: Row; refusal: null} | {refusal: PaceRefusal};

type Candidate = Pick<Observation, "year" | "value" | "status">;
type Valued<Row> = Row & {value: number};

/**
 * Base and latest value of one series for a pace (METHODS.md M9): the base is the target's own year where it has one, else
 * the earliest of the last fifteen years since the last break, at least five before the latest. The value with status B is
 * the first of the new series. Values that may not be ranked, forecasts among them, are left out.
 */
export function paceBaseline<Row extends Candidate>(
  series: readonly Row[],
  {kind, baseYear = null}: {kind: TargetKind; baseYear?: number | null},
): PaceBaseline<Valued<Row>> {
  if (kind !== "absolute") return {refusal: "NOT_ABSOLUTE"};
  const rows = series.filter(isEligible).sort((a, b) => a.year - b.year);
  const latest = rows.at(-1);
  if (!latest) return {refusal: "NO_BASE"};
  const segment = Math.max(...series.filter(({status}) => status === "B").map(({year}) => year), -Infinity);
  const ownBase = rows.find(({year}) => year === baseYear);
  if (baseYear !== null && !ownBase) return {refusal: "NO_BASE"};
  if (ownBase) return ends(ownBase, latest, {segment, least: 0});
  const recent = rows.filter(({year}) => year >= latest.year - PACE.lookbackYears);
  const base = recent.find(({year}) => year >= segment);
  const ended = ends(base ?? latest, latest, {segment, least: PACE.leastYears});
  const broken = ended.refusal === "TOO_SHORT" && latest.year - recent[0]!.year >= PACE.leastYears;
  return broken ? {refusal: "BREAK"} : ended;
}

function ends<Row extends Candidate>(
  base: Row,
  latest: Row,
  {segment, least}: {segment: number; least: number},
): PaceBaseline<Row> {
  if (base.year < segment && segment <= latest.year) return {refusal: "BREAK"};
  const span = latest.year - base.year;
  return span > 0 && span >= least ? {base, latest, refusal: null} : {refusal: "TOO_SHORT"};
}

function isEligible<Row extends Candidate>(row: Row): row is Valued<Row> {
  return row.value !== null && ELIGIBLE_STATUSES.includes(row.status);
}

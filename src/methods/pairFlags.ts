import type {Boundary, Level} from "../model/area.ts";
import type {Status} from "../model/status.ts";
import type {FlagCode, NoteCode} from "./penalties.ts";

/** One side of a pair: a figure, and what must be known to hold it against another. */
export interface ComparedFigure {
  year: number;
  /** SDMX TIME_PERIOD; where it is left out, its length is not compared. */
  period?: string;
  boundary: Boundary;
  level: Level;
  /** How it came about, in the words of the source's parser; empty or null where that is not known. */
  method: string | null;
  status: Status;
  /** The fields that the indicator's definition asks for; null where the publisher does not say. */
  metadata?: Readonly<Record<string, string | number | null>>;
  /** What was noted when it was computed (METHODS.md M1 and M11). */
  notes?: readonly NoteCode[];
}

/** What the indicator says about its comparisons. */
export interface FlagOptions {
  /** Fields of its definition that must agree, and how grave a difference is (major: another concept). */
  required?: Readonly<Record<string, "minor" | "major">>;
  /** Years of a shock, 2020 and 2021 of public transport for example. */
  shockYears?: readonly number[];
  /** Are all its figures projections? Then it speaks against none that it is one. */
  forecast?: boolean;
}

/** One reason why two figures are not quite alike. */
export interface Flag {
  code: FlagCode;
  /** What differs: a word of `ComparedFigure`, or the name of a required field. */
  field: string;
  /** What the one and the other say of it; null where one does not say. */
  values: readonly [string | number | null, string | number | null];
}

/** The word of Series.method for what a city says of itself. */
const SELF_REPORTED = "self-reported";

/** Boundaries that are drawn on one principle: by law, or by how people live and build. */
const FAMILIES: readonly (readonly Boundary[])[] = [
  ["municipality", "greater-city"],
  ["urban-agglomeration", "urban-centre", "functional-urban-area"],
];

/** Words that do not say what the boundary is; two of them may hide two boundaries. */
const VAGUE: readonly Boundary[] = ["mixed", "as-reported"];

/**
 * Everything that speaks against comparing two figures of one indicator, each with the two values that differ (METHODS.md
 * M7): the definition first, then area, time, method, status and notes. The same flags, with the values turned round, for
 * the pair turned round. Empty where nothing does.
 */
export function pairFlags(a: ComparedFigure, b: ComparedFigure, options: FlagOptions = {}): Flag[] {
  const definition = definitionFlags(a, b, options.required ?? {});
  const flags = [...definition, ...areaFlags(a, b), ...timeFlags(a, b, options.shockYears ?? []), ...methodFlags(a, b)];
  const minor = definition.some(({code}) => code === "DEF_MINOR");
  for (const status of new Set([a.status, b.status].sort())) {
    const code = STATUS_FLAGS[status];
    if (code === undefined || (code === "OBS:D" && minor) || (code === "OBS:F" && options.forecast)) continue;
    flags.push({code, field: "status", values: [a.status, b.status]});
  }
  for (const note of NOTES) {
    const [left, right] = [a, b].map(({notes = []}) => (notes.includes(note) ? note : null));
    if (left ?? right) flags.push({code: note, field: "notes", values: [left!, right!]});
  }
  return flags;
}

const NOTES = ["DENOM_YEAR_GAP", "DENOM_INTERPOLATED", "SMALL_COUNT"] as const satisfies readonly NoteCode[];

const STATUS_FLAGS: Partial<Record<Status, FlagCode>> = {
  B: "BREAK",
  D: "OBS:D",
  E: "OBS:E",
  F: "OBS:F",
  G: "OBS:G",
  I: "OBS:I",
  P: "OBS:P",
  U: "OBS:U",
  V: "OBS:V",
};

function definitionFlags(a: ComparedFigure, b: ComparedFigure, required: Record<string, "minor" | "major">): Flag[] {
  return Object.entries(required).flatMap(([field, gravity]): Flag[] => {
    const values = [a.metadata?.[field] ?? null, b.metadata?.[field] ?? null] as const;
    if (values.includes(null)) return [{code: "DEF_UNKNOWN", field, values}];
    if (values[0] === values[1]) return [];
    return [{code: gravity === "major" ? "DEF_MAJOR" : "DEF_MINOR", field, values}];
  });
}

function areaFlags(a: ComparedFigure, b: ComparedFigure): Flag[] {
  if (a.level !== b.level) return [{code: "BASIS_DIFFERENT", field: "level", values: [a.level, b.level]}];
  const difference = {field: "boundary", values: [a.boundary, b.boundary]} as const;
  if (VAGUE.includes(a.boundary) || VAGUE.includes(b.boundary)) return [{code: "DEF_UNKNOWN", ...difference}];
  if (a.boundary === b.boundary) return [];
  const related = FAMILIES.some((family) => family.includes(a.boundary) && family.includes(b.boundary));
  return [{code: related ? "BASIS_SAME_FAMILY" : "BASIS_DIFFERENT", ...difference}];
}

function timeFlags(a: ComparedFigure, b: ComparedFigure, shockYears: readonly number[]): Flag[] {
  const values = [a.year, b.year] as const;
  const flags: Flag[] = [];
  if (a.year !== b.year) flags.push({code: "YEAR_GAP", field: "year", values});
  if (shockYears.includes(a.year) !== shockYears.includes(b.year))
    flags.push({code: "SHOCK_YEAR", field: "year", values});
  if (a.period !== undefined && b.period !== undefined && kindOf(a.period) !== kindOf(b.period))
    flags.push({code: "PERIOD_TYPE_MIX", field: "period", values: [a.period, b.period]});
  return flags;
}

/** The length of a period in words of SDMX: a year, a month, a day, or the duration that it names. */
function kindOf(period: string): string {
  const [start, duration] = period.split("/") as [string, string?];
  return duration ?? {4: "P1Y", 7: "P1M", 10: "P1D"}[start.length] ?? period;
}

function methodFlags(a: ComparedFigure, b: ComparedFigure): Flag[] {
  const difference = {field: "method", values: [a.method || null, b.method || null]} as const;
  if (difference.values[0] === difference.values[1]) return [];
  if (difference.values.includes(null)) return [{code: "DEF_UNKNOWN", ...difference}];
  return [{code: difference.values.includes(SELF_REPORTED) ? "SOURCE_SELF" : "METHOD_MIX", ...difference}];
}

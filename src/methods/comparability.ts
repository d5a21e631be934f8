import type {ComparedFigure, Flag, FlagOptions} from "./pairFlags.ts";
import {pairFlags} from "./pairFlags.ts";
import type {FlagCode} from "./penalties.ts";
import {GRADES_FROM, PENALTIES, YEAR_GAP_MOST} from "./penalties.ts";

/** A: directly comparable, B: with care, C: indicative, D: shown, not ranked. */
export type Grade = "A" | "B" | "C" | "D";

/** The grade in one of three words; texts are in src/i18n under `verdict.WORD`. */
export type Verdict = "comparable" | "with-care" | "not-comparable";

/** How well two figures, or those of a whole table, can be held against one another. */
export interface Comparability {
  /** 0 to 100. It says nothing of performance and is never multiplied with it. */
  score: number;
  grade: Grade;
  verdict: Verdict;
}

/** Two figures of a table, by their places in it. */
export interface Pair extends Comparability {
  pair: readonly [number, number];
  flags: Flag[];
}

/** A table's comparability: that of its median pair, with the pair that is hardest to compare. */
export interface TableComparability extends Comparability {
  worst: Pair;
  /** Every pair of the table, in order. */
  pairs: Pair[];
}

/** The score, grade and verdict of flags (METHODS.md M7): 100 less the penalty of each code once, and never below 0. */
export function comparability(flags: readonly Pick<Flag, "code" | "values">[]): Comparability {
  const penalties = new Map<FlagCode, number>();
  for (const flag of flags) penalties.set(flag.code, Math.max(penalties.get(flag.code) ?? 0, penaltyOf(flag)));
  const score = Math.max(0, 100 - [...penalties.values()].reduce((sum, penalty) => sum + penalty, 0));
  const grade = gradeOf(score);
  return {score, grade, verdict: VERDICTS[grade]};
}

/** Two figures of one indicator held against one another, with every reason against it. */
export function pairComparability(
  a: ComparedFigure,
  b: ComparedFigure,
  options: FlagOptions = {},
): Comparability & {flags: Flag[]} {
  const flags = pairFlags(a, b, options);
  return {...comparability(flags), flags};
}

/**
 * The comparability of a table of figures (METHODS.md M7): that of the median pair, of two middle ones the worse; the worst
 * pair is named, of equal ones the first. Nulls are left out; null for fewer than two figures. Pairs grow with the square of
 * the figures: for the tens of a table, not for all cities.
 */
export function tableComparability(
  figures: readonly (ComparedFigure | null)[],
  options: FlagOptions = {},
): TableComparability | null {
  const pairs: Pair[] = [];
  figures.forEach((a, i) =>
    figures.slice(i + 1).forEach((b, offset) => {
      if (a !== null && b !== null) pairs.push({pair: [i, i + 1 + offset], ...pairComparability(a, b, options)});
    }),
  );
  const median = overallComparability(pairs);
  const [worst] = [...pairs].sort((a, b) => a.score - b.score);
  return median && {...median, worst: worst!, pairs};
}

/** The comparability of several tables taken together: that of the median one, of two middle ones the worse; null for none. */
export function overallComparability(tables: readonly Comparability[]): Comparability | null {
  const sorted = [...tables].sort((a, b) => a.score - b.score);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  return median ? {score: median.score, grade: median.grade, verdict: median.verdict} : null;
}

const VERDICTS: Record<Grade, Verdict> = {A: "comparable", B: "with-care", C: "with-care", D: "not-comparable"};

/** What one flag takes off the score; for years between the two, by their number. */
export function penaltyOf({code, values}: Pick<Flag, "code" | "values">): number {
  if (code !== "YEAR_GAP") return PENALTIES[code];
  return Math.min(YEAR_GAP_MOST, PENALTIES.YEAR_GAP * Math.abs(Number(values[1]) - Number(values[0])));
}

function gradeOf(score: number): Grade {
  if (score >= GRADES_FROM.A) return "A";
  if (score >= GRADES_FROM.B) return "B";
  return score >= GRADES_FROM.C ? "C" : "D";
}

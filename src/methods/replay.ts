import type {Formula} from "../model/formula.ts";

/** What a figure was made of: cells as published, in the roles of `INPUT_ROLES`. */
export interface Making {
  /** In the indicator's unit. */
  value: number;
  formula: Formula | null;
  /** The cell of the figure's own line. */
  own: string;
  added: readonly string[];
  whole: readonly string[];
  less: readonly string[];
  before: string | null;
  /** From the figure before to the figure; null where there is none. */
  years: number | null;
}

export interface Replay {
  /** What the published numbers give, before it is brought into the indicator's unit. */
  raw: number;
  /** By what that is multiplied: 1 where the unit is the publisher's. */
  factor: number;
  /** raw × factor, which is the figure but for the last digits. */
  value: number;
}

/** The digits to which a factor is told. Figures are held against their replay to fewer. */
const DIGITS = 12;
/** So far apart, of the larger, two ways to reckon the same may lie. */
export const TOLERANCE = 1e-9;

/** Works a figure out anew from the cells of the publisher's file; null where a cell is no number, as where it was corrected by hand. */
export function replay(making: Making): Replay | null {
  const raw = rawOf(making);
  if (raw === null || !Number.isFinite(raw) || making.formula === "override") return null;
  const factor = raw === 0 ? 1 : Number((making.value / raw).toPrecision(DIGITS));
  return {raw, factor, value: raw * factor};
}

/** Are two numbers the same, but for the last digits? */
export function agrees(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

function rawOf({formula, own, added, whole, less, before, years}: Making): number | null {
  const numbers = [own, ...added].map(cellNumber);
  const [divisors, taken] = [whole.map(cellNumber), less.map(cellNumber)];
  if ([...numbers, ...divisors, ...taken].includes(NaN)) return null;
  if (formula === "complement") return 100 - numbers[0]!;
  if (formula === "growth") {
    if (before === null || years === null) return null;
    return 100 * ((numbers[0]! / cellNumber(before)) ** (1 / years) - 1);
  }
  return divisors.length === 0 ? sum(numbers) : sum(numbers) / (sum(divisors) - sum(taken));
}

/** As publishers write numbers: with commas of thousands, or no digit before the point. */
function cellNumber(cell: string): number {
  return cell.trim() === "" ? NaN : Number(cell.replaceAll(",", ""));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

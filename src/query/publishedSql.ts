import type {InputRole} from "../model/figure.ts";
import type {Formula} from "../model/formula.ts";

/** Of which lines a figure is, and how it follows from them. */
export interface Replayed {
  source: string;
  /** The figure's own line. */
  line: number;
  parts: readonly {role: InputRole; line: number}[];
  formula: Formula | null;
  factor: number;
  years: number | null;
  /** Do cells have commas of thousands? */
  commas: boolean;
}

/** The question that works a figure out of the publisher's lines, in any engine that has the table `published`. */
export function publishedSql(replayed: Replayed): string {
  const {source, line, parts, formula, factor, years, commas} = replayed;
  const number = `CAST(${commas ? "replace(value, ',', '')" : "value"} AS DOUBLE)`;
  const linesOf = (role: InputRole) => parts.filter((part) => part.role === role).map((part) => part.line);
  const sumOf = (lines: readonly number[]) =>
    parts.length === 0 ? number : `sum(${number}) FILTER (WHERE line IN (${lines.join(", ")}))`;
  const own = sumOf([line, ...linesOf("added")]);
  const [whole, less, before] = [linesOf("whole"), linesOf("less"), linesOf("before")];
  const divisor = less.length > 0 ? `(${sumOf(whole)} - ${sumOf(less)})` : sumOf(whole);
  const times = factor === 1 ? "" : `${factor} * `;
  const value = {
    complement: `100 - ${own}`,
    growth: `100 * (power(${own} / ${sumOf(before)}, 1.0 / ${years}) - 1)`,
  }[formula as string];
  const lines = [line, ...parts.map((part) => part.line)].sort((a, b) => a - b);
  const place = lines.length === 1 ? `line = ${line}` : `line IN (${lines.join(", ")})`;
  return (
    `SELECT ${value ?? times + (whole.length > 0 ? `${own} / ${divisor}` : own)} AS value\n` +
    `FROM published WHERE source = '${source.replaceAll("'", "''")}' AND ${place}`
  );
}

import type {Mark, ResultRow} from "../charts/resultChart.ts";
import {SHAPES} from "../charts/shapes.ts";
import type {SqlResult} from "../query/sqlResult.ts";

/** How an answer is drawn: the mark, and its columns by their place; null for none. */
export interface AnswerChoice {
  mark: Mark;
  x: number;
  y: number;
  colour: number | null;
  size: number | null;
}

/** What is drawn of an answer. */
export interface AnswerDrawing {
  rows: ResultRow[];
  /** What the colours stand for, in their order; the rest has none. */
  groups: string[];
  /** Are there values of the coloured column that have no colour? */
  rest: boolean;
}

/** More marks than these are no picture; of each kind the first rows are drawn. */
const MOST: Readonly<Record<Mark, number>> = {bars: 40, dots: 5000, line: 5000};
/** A column of more values than these tells no groups apart. */
const MOST_GROUPS = 12;
const YEAR = /year|period|since/i;

/** The columns that hold numbers, by their place. */
export function numberColumns({columns}: SqlResult): number[] {
  return columns.flatMap(({kind}, index) => (kind === "number" ? [index] : []));
}

/**
 * What suits an answer: lines over its years by a column of few values, bars of few rows with a name each, else dots; null where it has
 * no rows or no number. Of several numbers the one by which the rows are in order.
 */
export function answerChoice(result: SqlResult): AnswerChoice | null {
  const {columns, rows} = result;
  const isYear = (index: number) => YEAR.test(columns[index]!.name);
  const numbers = numberColumns(result);
  const values = numbers.filter((index) => !isYear(index));
  const ordered = values.find((index) => isOrdered(rows.map((row) => row[index])));
  const y = ordered ?? values[0] ?? numbers[0];
  if (rows.length === 0 || y === undefined) return null;
  const texts = columns.flatMap(({kind}, index) => (kind === "text" ? [index] : []));
  const distinct = (index: number) => new Set(rows.map((row) => row[index])).size;
  const few = texts.filter(
    (index) => distinct(index) > 1 && distinct(index) <= MOST_GROUPS && distinct(index) < rows.length,
  );
  const name =
    texts.find((index) => distinct(index) === rows.length) ?? (rows.length <= MOST.bars ? texts[0] : undefined);
  const year = numbers.find(isYear);
  if (year !== undefined && year !== y && name === undefined) {
    return {mark: "line", x: year, y: values[0] ?? y, colour: few[0] ?? null, size: null};
  }
  if (name !== undefined && (rows.length <= MOST.bars || values.length < 2)) {
    return {mark: "bars", x: name, y, colour: null, size: null};
  }
  const [x = y, other = y] = values;
  return {mark: "dots", x, y: other, colour: few[0] ?? null, size: null};
}

/** The rows that have what is drawn of them, the first of so many as make a picture. */
export function answerDrawing({rows}: SqlResult, choice: AnswerChoice): AnswerDrawing {
  const {mark, x, y, colour, size} = choice;
  const complete = rows.filter((row) => typeof row[y] === "number" && row[x] !== null).slice(0, MOST[mark]);
  const named = colour === null ? [] : complete.flatMap((row) => (row[colour] === null ? [] : String(row[colour])));
  const counts = [...Map.groupBy(named, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  const groups = counts.slice(0, SHAPES).map(([name]) => name);
  const place = new Map(groups.map((name, index) => [name, index]));
  const group = (value: unknown) => (colour === null ? 0 : (place.get(String(value)) ?? null));
  return {
    rows: complete.map((row) => ({
      x: typeof row[x] === "number" ? row[x] : String(row[x]),
      y: row[y] as number,
      group: group(colour === null ? null : row[colour]),
      size: size !== null && typeof row[size] === "number" ? row[size] : null,
    })),
    groups,
    rest: colour !== null && complete.some((row) => !place.has(String(row[colour]))),
  };
}

function isOrdered(values: readonly unknown[]): boolean {
  if (values.length < 3 || !values.every((value) => typeof value === "number")) return false;
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  return steps.some((step) => step !== 0) && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}

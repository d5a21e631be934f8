import type {Info} from "csv-parse/browser/esm/sync";
import {CsvError, parse} from "csv-parse/browser/esm/sync";
import type {SubmissionFigure, SubmissionLine, SubmissionProblem, SubmissionRules} from "../model/submission.ts";
import {SUBMISSION_COLUMNS} from "../model/submission.ts";
import {brief, submissionRow} from "./submissionRow.ts";

/** A file of the standard form, read. */
export interface Submission {
  /** Lines below the header. */
  rows: number;
  /** The lines that are right, in their order. */
  figures: SubmissionFigure[];
  /** The first MOST_PROBLEMS, in the order of the lines. */
  problems: SubmissionProblem[];
  /** All of them. */
  count: number;
}

/** Lines of a file, at most: a city has some thousands of figures. */
export const MOST_ROWS = 100_000;
const MOST_PROBLEMS = 1000;
const LARGEST_RECORD = 1 << 16;

/**
 * Reads a file of the standard form (data/submissions/CITY/indicators.csv) and says all that is wrong with it, line by line. CSV as in
 * RFC 4180, in UTF-8, with or without a byte order mark; the columns in any order. A file is of one city, and has each indicator
 * and period once. The one check for the pipeline, the command and the page in the browser.
 */
export function readSubmission(bytes: Uint8Array, rules: SubmissionRules): Submission {
  const found: Submission = {rows: 0, figures: [], problems: [], count: 0};
  const seen = new Map<string, number>();
  let columns: readonly string[] | undefined;
  let line = 1;

  function problem(problem: SubmissionProblem): void {
    if (found.problems.length < MOST_PROBLEMS) found.problems.push(problem);
    found.count += 1;
  }

  function ofFile(code: SubmissionProblem["code"], expected: string, received: string): void {
    problem({line, column: null, code, expected, received: brief(received)});
  }

  /** False where no line below can be understood. */
  function header(fields: readonly string[]): boolean {
    const isWhole = SUBMISSION_COLUMNS.every((column) => fields.includes(column));
    if (!isWhole || fields.length !== SUBMISSION_COLUMNS.length) {
      ofFile("columns", SUBMISSION_COLUMNS.join(","), fields.join());
      return false;
    }
    columns = fields;
    return true;
  }

  function row(fields: readonly string[]): void {
    found.rows += 1;
    if (fields.length !== columns!.length) return ofFile("fields", String(columns!.length), String(fields.length));
    const cells = Object.fromEntries(
      columns!.map((column, index) => [column, fields[index]!.trim()]),
    ) as SubmissionLine;
    const read = submissionRow(cells, line, rules);
    const first = found.figures[0]?.city ?? cells.city;
    if ("problems" in read) return read.problems.forEach(problem);
    if (cells.city !== first)
      return problem({line, column: "city", code: "one-city", expected: first, received: cells.city});
    const key = `${cells.indicator} ${cells.period}`;
    const before = seen.get(key);
    if (before !== undefined)
      return problem({line, column: "period", code: "duplicate", expected: String(before), received: cells.period});
    seen.set(key, line);
    found.figures.push(read.figure);
  }

  function record(fields: string[], {lines}: Info): null {
    line = lines - newlines(fields);
    if (columns === undefined) {
      if (!header(fields)) throw STOP;
    } else if (found.rows === MOST_ROWS) {
      ofFile("rows", String(MOST_ROWS), "");
      throw STOP;
    } else row(fields);
    line = lines + 1;
    return null;
  }

  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes).replaceAll("\r\n", "\n");
    parse(text, {...OPTIONS, on_record: record});
    if (found.rows === 0) ofFile("empty", "", "");
  } catch (error) {
    if (error === STOP) return found;
    if (error instanceof TypeError) ofFile("encoding", "", "");
    else if (error instanceof CsvError) ofFile("csv", "", error.code);
    else throw error;
  }
  return found;
}

const STOP = new Error("The rest of the file is not read.");
const OPTIONS = {
  bom: true,
  skip_empty_lines: true,
  relax_column_count: true,
  max_record_size: LARGEST_RECORD,
} as const;

function newlines(fields: readonly string[]): number {
  return fields.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
}

import type {Boundary} from "../model/area.ts";
import {parseNumber} from "../model/number.ts";
import type {Status} from "../model/status.ts";
import {STATUSES} from "../model/status.ts";
import type {
  SubmissionColumn,
  SubmissionFigure,
  SubmissionLine,
  SubmissionProblem,
  SubmissionRules,
} from "../model/submission.ts";
import {OWN_BOUNDARIES, SUBMISSION_COLUMNS} from "../model/submission.ts";
import {acceptedUnits, convertUnit} from "../model/unit.ts";
import {ingestPeriod} from "./ingestPeriod.ts";

/** A line that is a figure, or all that is wrong with it. */
export type SubmissionRow = {figure: SubmissionFigure} | {problems: SubmissionProblem[]};

/** Statuses that say why there is no value. */
const MISSING: readonly string[] = ["O", "Q"];
const LONGEST_NOTE = 500;
/** What a spreadsheet takes for a formula, and what is no text on one line. */
const NO_TEXT = /^[=+\-@]|\p{Cc}|\p{Co}|\p{Cs}/u;
const ADDRESS = /^https?:\/\/[^\s"'<>]{3,}$/;

/** Reads a line of the standard form. Its unit is converted into the indicator's by the table of unit.ts; nothing is guessed. */
export function submissionRow(row: SubmissionLine, line: number, rules: SubmissionRules): SubmissionRow {
  const problems: SubmissionProblem[] = [];
  const refuse = (column: SubmissionColumn, code: SubmissionProblem["code"], expected = "") =>
    problems.push({line, column, code, expected, received: brief(row[column])});

  if (!rules.cities.has(row.city)) refuse("city", "city");
  const indicator = rules.indicators.get(row.indicator);
  if (indicator === undefined) refuse("indicator", "indicator");
  else if (indicator.derive !== undefined) refuse("indicator", "derived");
  if (!STATUSES.includes(row.status as Status)) refuse("status", "status", STATUSES.join(" "));
  const period = ingestPeriod(row.period);
  if (period === null) refuse("period", "period");
  else if (period.start > rules.today && row.status !== "F") refuse("period", "future", rules.today);
  if (!OWN_BOUNDARIES.includes(row.boundary as Boundary)) refuse("boundary", "boundary", OWN_BOUNDARIES.join(" "));
  if (row.url !== "" && !ADDRESS.test(row.url)) refuse("url", "url");
  if (NO_TEXT.test(row.note) || row.note.length > LONGEST_NOTE) refuse("note", "text", String(LONGEST_NOTE));
  const value = indicator === undefined ? null : valueOf(row, indicator, refuse);
  if ((row.value === "") !== MISSING.includes(row.status)) refuse("status", "reason", MISSING.join(" "));

  if (problems.length > 0 || period === null) return {problems: problems.sort(byColumn)};
  const {city, indicator: id, period: text, url, note} = row;
  const [status, boundary] = [row.status as Status, row.boundary as Boundary];
  const published = {value: row.value, unit: row.unit};
  return {
    figure: {line, city, indicator: id, period: text, year: period.year, value, status, boundary, published, url, note},
  };
}

function byColumn(a: SubmissionProblem, b: SubmissionProblem): number {
  return SUBMISSION_COLUMNS.indexOf(a.column!) - SUBMISSION_COLUMNS.indexOf(b.column!);
}

type Refuse = (column: SubmissionColumn, code: SubmissionProblem["code"], expected?: string) => void;

/** The value in the indicator's unit; null, and a problem, where it is none. */
function valueOf(
  {value: text, unit}: SubmissionLine,
  {unit: {ucum}, range}: NonNullable<ReturnType<SubmissionRules["indicators"]["get"]>>,
  refuse: Refuse,
): number | null {
  const accepted = acceptedUnits(ucum);
  if (!accepted.includes(unit)) refuse("unit", "unit", accepted.join(" "));
  if (text === "") return null;
  if (parseNumber(text) === null) {
    refuse("value", /^-?[\d.]*,[\d.,]*$/.test(text) ? "comma" : "number");
    return null;
  }
  if (!accepted.includes(unit)) return null;
  const value = convertUnit(text, unit, ucum);
  if (value === null) {
    refuse("value", "number");
    return null;
  }
  const [low, high] = range.hard;
  if (value < low || value > high) refuse("value", "range", `${low} – ${high} ${ucum}`);
  return value;
}

/** So much of a cell as a message needs. */
export function brief(text: string): string {
  const line = text.replaceAll(/\p{Cc}/gu, "␣");
  return line.length > 80 ? `${[...line].slice(0, 79).join("")}…` : line;
}

import type {Boundary} from "./area.ts";
import {BOUNDARIES} from "./area.ts";
import type {Indicator} from "./indicator.ts";
import type {Status} from "./status.ts";

/** The columns of the standard form in which a city gives its own figures, data/submissions/CITY/indicators.csv. */
export const SUBMISSION_COLUMNS = [
  "city", // its id in data/cities.csv
  "indicator", // the id of a file of data/indicators
  "period", // SDMX TIME_PERIOD
  "value", // a plain decimal number; empty where there is none
  "unit", // UCUM
  "status", // SDMX CL_OBS_STATUS
  "boundary", // the area that the figure covers
  "url", // where the figure is published
  "note", // whatever a reader should know of it
] as const;

export type SubmissionColumn = (typeof SUBMISSION_COLUMNS)[number];

/** A line of such a file, as it stands there. */
export type SubmissionLine = Readonly<Record<SubmissionColumn, string>>;

/** The areas of which a city may give figures as its own. */
export const OWN_BOUNDARIES: readonly Boundary[] = BOUNDARIES.filter((area) => area !== "region" && area !== "country");

/** The licences (SPDX) under which a city may give figures: they may be passed on together with all others. */
export const OPEN_LICENCES = [
  "CC-BY-4.0",
  "CC0-1.0",
  "PDDL-1.0",
  "ODC-By-1.0",
  "OGL-UK-3.0",
  "OGL-Canada-2.0",
  "etalab-2.0",
  "DL-DE-BY-2.0",
  "DL-DE-ZERO-2.0",
] as const;

/** A figure of such a file, in the words of the model. */
export interface SubmissionFigure {
  /** 1-based; the header is line 1. */
  line: number;
  city: string;
  indicator: string;
  period: string;
  year: number;
  /** In the indicator's unit; null with status O or Q. */
  value: number | null;
  status: Status;
  boundary: Boundary;
  /** The value and the unit as the city gives them. */
  published: {value: string; unit: string};
  url: string;
  note: string;
}

/** What is wrong with a line; what was expected is in src/i18n under `submission.CODE`. */
export const SUBMISSION_PROBLEMS = [
  "encoding", // of the file
  "csv",
  "columns",
  "rows",
  "empty",
  "fields", // of a line
  "city", // of a cell
  "one-city",
  "indicator",
  "derived",
  "period",
  "future",
  "number",
  "comma",
  "range",
  "unit",
  "status",
  "reason",
  "boundary",
  "url",
  "text",
  "duplicate",
] as const;

export interface SubmissionProblem {
  /** 1-based; the header is line 1. */
  line: number;
  /** Null where it is not of one column. */
  column: SubmissionColumn | null;
  code: (typeof SUBMISSION_PROBLEMS)[number];
  /** What the sentence of the code asks for: the accepted words, a range, a line; empty for most. */
  expected: string;
  /** As it stands in the file, shortened. */
  received: string;
}

/** What the lines are held against. */
export interface SubmissionRules {
  cities: ReadonlySet<string>;
  /** By id. */
  indicators: ReadonlyMap<string, Pick<Indicator, "unit" | "range" | "derive">>;
  /** The day that counts as now, ISO 8601. */
  today: string;
}

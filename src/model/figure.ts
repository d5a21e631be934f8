import type {Boundary, Level} from "./area.ts";
import type {Formula} from "./formula.ts";
import type {Commitment} from "./observation.ts";
import type {Status} from "./status.ts";
import type {Climate, Trait} from "./trait.ts";

/** A line of data/sources/ID/figures.csv, all as published; absent columns are empty strings. */
export interface Figure {
  /** 1-based, the header is line 1. */
  line: number;
  key: string;
  variable: string;
  period: string;
  value: string;
  low: string;
  high: string;
  flag: string;
  note: string;
}

/**
 * Another line of the same area that a figure was worked out of: `added` to the figure's own line, the `whole` that this is divided by, `less` what is
 * taken off the whole, or the figure `before` it.
 */
export const INPUT_ROLES = ["added", "whole", "less", "before"] as const;
export type InputRole = (typeof INPUT_ROLES)[number];

/** Such lines as a parser tells of them: all of a variable of the figure's own key and period. */
export interface NamedInput {
  variable: string;
  role: Exclude<InputRole, "before">;
}

/** A figure in the words of the model: value in the indicator's unit, quirks of the publisher handled. */
export interface ParsedObservation {
  kind: "observation";
  line: number;
  indicator: string;
  period: string;
  value: number | null;
  low?: number;
  high?: number;
  /** UCUM; checked against the indicator's own. */
  unit: string;
  status: Status;
  level: Level;
  boundary: Boundary;
  method: string;
  /** Among rows of one city, indicator and period within this source the lowest order is preferred; the rest become alternatives. Default 0. */
  order?: number;
  /** How the parser worked the value out, where the publisher gives counts alone; absent where it stands as published. */
  formula?: Formula;
  /** The further lines that it was worked out of; none where it stands as published. */
  inputs?: readonly NamedInput[];
  /**
   * The publisher's own denominator of the same row, where its period is another (so no observation of the same period meets this one).
   * A ratio takes it before it looks for an observation; its status is part of "the worse of the two". Variable and period are those of its line.
   */
  denominator?: {value: number; status: Status; variable: string; period: string};
}

/** A trait of a city in words, not a number: what it is like, not how it does. */
export interface ParsedTrait {
  kind: "trait";
  line: number;
  trait: Trait;
  value: Climate;
}

/**
 * What a parser says of each figure, exactly one for each line: an observation; a trait of the city; refused, with a reason for
 * quarantine; blank (the publisher left the cell empty); or counted (the line became part of the figure that another line carries).
 */
export type Parsed =
  | ParsedObservation
  | ParsedTrait
  | {
      kind: "refused";
      line: number;
      reason: Reason;
      detail: string;
      /** What it would have been a figure of, where that is known: its absence is then told as withheld. */
      indicator?: string;
    }
  | {kind: "blank"; line: number}
  | {kind: "counted"; line: number};

/** Why a row is refused. Parsers use the first group, the checks of METHODS.md M13 the second. */
export type Reason =
  | "NO_INDICATOR" // no indicator asks for this variable
  | "NO_PERIOD" // the publisher states no period, and none can be had honestly
  | "PART_YEAR" // counts of fewer than twelve months
  | "KNOWN_ERROR" // an error of the publisher, named in source.json
  | "NOT_A_NUMBER"
  | "NOT_A_CLASS" // not a word of its classification
  | "BAD_DENOMINATOR" // the count that it would be divided by is missing, zero or less
  | "UNKNOWN_CITY"
  | "SELF_PAIR" // a tie of a city with itself
  | "LOW_CONFIDENCE_MATCH" // the crosswalk says that this is probably another area
  | "WRONG_UNIT"
  | "OUT_OF_RANGE"
  | "FUTURE_PERIOD"
  | "BAD_PERIOD"
  | "NULL_WITHOUT_REASON" // null with status A, or a value with a missing status
  | "NOT_STANDARD" // a cell that the standard form of submissions does not allow
  | "DUPLICATE_LINE"
  | "DUPLICATE_KEY"; // same city, indicator, period and order with another value: none of them can be believed

/**
 * Further CSV tables of the source's folder (levels.csv, targets.csv …) by file name, each row by column name, as published.
 * A source whose lines of one key do not stand together, but belong together, may ask for its own figures.csv here.
 */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** What a file scripts/sources/ID.ts exports by default. Pure: no network, disk or clock. */
export interface SourceParser {
  /** The file of figures; figures.csv unless the source says otherwise. */
  file?: string;
  /** How a line of another form of file is read as a figure; by default by the column names of Figure. */
  figure?(row: Readonly<Record<string, string>>): Omit<Figure, "line">;
  /** File names of further tables of its folder. */
  tables?: readonly string[];
  /** The keys are ids of data/cities.csv, so that the crosswalk is not asked. */
  registryKeys?: true;
  /** Called once; returns the function that is called with the consecutive figures of one key, in file order. */
  parser(tables: Tables): (figures: readonly Figure[]) => Parsed[];
  /** Promises of cities, by the publisher's key; the pipeline finds the city. */
  commitments?(tables: Tables): (Omit<Commitment, "city" | "source"> & {key: string})[];
}

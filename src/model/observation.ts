import type {Boundary, Level} from "./area.ts";
import type {Formula} from "./formula.ts";
import type {Status} from "./status.ts";

/** One value of one indicator for one city and period, from the preferred source, in the indicator's unit. */
export interface Observation {
  city: string;
  indicator: string;
  /** SDMX TIME_PERIOD: `2019`, or `2000-01-01/P20Y` for a mean over twenty years. */
  period: string;
  /** The reference year: the one that holds the middle of the period. */
  year: number;
  value: number | null;
  /** The ends of the published interval, or null. */
  low: number | null;
  high: number | null;
  status: Status;
  source: string;
  /** The line of the source's file, 1-based with the header as line 1; of the numerator for a derived value. */
  line: number;
  level: Level;
  /** The area that the figure covers. */
  boundary: Boundary;
  /** How it came about: measured, modelled, survey, census, self-reported …; words of the source's parser. */
  method: string;
  /** How it was worked out of other figures of its source; null where it stands as published. */
  formula: Formula | null;
}

/** Where the observations of the years around an indicator's reference years lie once more: of these comes the value that stands for each city. */
export function standingPath(indicator: string): string {
  return `standing/${indicator}.parquet`;
}

/** One city × indicator × source. */
export interface Series {
  city: string;
  indicator: string;
  source: string;
  boundary: Boundary;
  /** The level of its newest observation. */
  level: Level;
  /** First and last year with a value, and how many there are. */
  first: number;
  last: number;
  count: number;
  /** How the figures came about: measured, modelled, survey, census, self-reported …; words of the source's parser. */
  method: string;
  /** Years with status B, ascending. */
  breaks: number[];
}

/** A promise of a city, as published. */
export interface Commitment {
  city: string;
  indicator: string;
  author: string;
  base: number;
  target: number;
  kind: string;
  value: number;
  unit: string;
  source: string;
  link: string;
}

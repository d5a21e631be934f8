import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {Release} from "../../src/model/release.ts";

/** A column of a table, with DuckDB's name of its type and what it means, in English. */
export interface Column {
  name: string;
  type: string;
  meaning: string;
}

/** A file of the release that holds a table. */
export interface Table {
  /** Of the table: `observation` of share-alike/observation.csv.gz too. */
  name: string;
  file: Release["files"][number];
  /** What it holds, in English. */
  about: string;
  columns: readonly Column[];
  /** SPDX ids of the licences of its rows, sorted. */
  licences: readonly string[];
}

/** A publisher's data set. */
export interface Origin {
  id: string;
  title: string;
  publisher: string;
  /** The page of the data set. */
  landing: string;
  /** SPDX expression. */
  licence: string;
  attribution: string;
}

/** The Parquet file of an indicator's observations. */
export interface Series {
  indicator: Pick<IndicatorFile, "id" | "theme" | "title" | "definition" | "unit">;
  file: Release["files"][number];
  /** The first and the last year, forecasts apart. */
  years: Span;
  licences: readonly string[];
}

/** The first and the last year. */
export type Span = readonly [first: number, last: number];

/** What all formats of metadata tell of a release: the one model from which each of them is made. */
export interface Catalogue {
  /** CalVer. */
  release: string;
  /** ISO date: the newest day on which a source was retrieved. */
  modified: string;
  years: Span;
  /** Degrees: west, south, east, north of all cities. */
  box: readonly [west: number, south: number, east: number, north: number];
  cities: number;
  /** BCP 47, of the texts in the release. */
  languages: readonly string[];
  indicators: readonly Pick<IndicatorFile, "id" | "title" | "standards">[];
  sources: readonly Origin[];
  /** By path. */
  tables: readonly Table[];
  /** By path: none of share-alike sources, which are in the tables of their tree. */
  series: readonly Series[];
}

/** The name of the data set and of who publishes it. */
export const TITLE = "City Parallels";

/** What the release is, in English. */
export function description({indicators, cities, years}: Catalogue): string {
  return (
    `Open indicators of cities, side by side: ${indicators.length} indicators of ${cities} cities, ${years.join(" to ")}, from public sources. ` +
    "Each value keeps its source and the line of the publisher’s file, its status, area and method."
  );
}

/** ISO year and month of a release, as its CalVer says them; null of another name. */
export function issued({release}: Pick<Catalogue, "release">): string | null {
  const [, year, month] = /^(20\d\d)\.(1[0-2]|[1-9])\.\d+$/.exec(release) ?? [];
  return year && month ? `${year}-${month.padStart(2, "0")}` : null;
}

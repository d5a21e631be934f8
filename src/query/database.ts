import type {Release} from "../model/release.ts";

/** Values that a question may pass in: always as parameters, never pasted into SQL. */
export type Parameter = string | number | boolean | null;

/** What must be there before a question can be answered. Node has all of it; the browser fetches the shards that are missing. */
export interface Need {
  /** Whole tables, by name: city, indicator, source, series, distribution … */
  tables?: readonly string[];
  /** The observations of these cities, over all indicators and years. */
  cities?: readonly string[];
  /** The rows of these cities in these tables, which may be there for all cities; only a release that lies by city has them apart (bucket.ts). */
  ofCities?: {tables: readonly string[]; cities: readonly string[]};
  /** In the table `distribution` those of strata that are no country and of these countries; others may come with them. */
  countries?: readonly string[];
  /** The observations of these indicators, over all cities and years. */
  indicators?: readonly string[];
  /** In the table `standing` the observations of these indicators of the years around their reference years; others may come with them. */
  standing?: readonly string[];
  /** These lines of the publishers' files, in the table `published`; others may come with them. */
  published?: readonly {source: string; line: number}[];
  /** Among whom the peers of these cities are, in the table `peer`; others may come with them. */
  peers?: readonly string[];
  /** These blocks of the cities of a basis, in the table `peercity`. */
  peerBlocks?: readonly {basis: string; block: number}[];
}

/** A filter of one table: what a light reader can answer as well as an engine. Joins, groups and all else are `query`. */
export interface Filter {
  table: string;
  columns: readonly string[];
  /** Rows whose column has one of these values, in each of the columns named; an empty list gives no rows, null equals nothing. */
  where?: Readonly<Record<string, readonly Parameter[]>>;
  /** Ascending, missing values last. The order is only told where it tells all rows apart. */
  order: readonly string[];
}

/** The one door to the release. All engines (node.ts, browser.ts) answer the same questions with the same plain rows. */
export interface Database {
  /** The manifest of the release that is asked. */
  readonly release: Release;
  /** Makes sure that the tables and rows named are there; resolves at once when they are. */
  load(need: Need): Promise<void>;
  /** The rows of a filter, plain as those of `query`. In the browser they are there long before the first answer of `query`. */
  rows<Row>(filter: Filter): Promise<Row[]>;
  /** Rows as plain objects: numbers, strings, booleans, null and arrays of these. Throws QueryError with the cause and the SQL. */
  query<Row>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** The columns of an observation, in the order of its files, in the words of DuckDB. */
export const OBSERVATION_COLUMNS =
  "city VARCHAR, indicator VARCHAR, period VARCHAR, year SMALLINT, value DOUBLE, low DOUBLE, high DOUBLE, " +
  "status VARCHAR, source VARCHAR, line INTEGER, level VARCHAR, boundary VARCHAR, method VARCHAR, formula VARCHAR";

/** The names of these columns. */
export const OBSERVATION_NAMES: readonly string[] = OBSERVATION_COLUMNS.split(", ").map(
  (column) => column.split(" ")[0]!,
);

/** The engine's own words, a blank line, then the SQL. */
export class QueryError extends Error {
  constructor(sql: string, cause: unknown) {
    super(`${cause instanceof Error ? cause.message : String(cause)}\n\n${sql}`, {cause});
    this.name = "QueryError";
  }
}

/** `?, ?, ?`: a placeholder for each of the values of a list. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** What an engine hands out, as plain data: no bigint, no undefined, no list but an array. */
export function plainValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object" && Symbol.iterator in value) return Array.from(value as Iterable<unknown>, plainValue);
  return value;
}

/** Values that a question may pass in: always as parameters, never pasted into SQL. */
export type Parameter = string | number | boolean | null;

/** What must be there before a question can be answered. Node has all of it; the browser fetches the shards that are missing. */
export interface Need {
  /** Whole tables, by name: city, indicator, source, series, distribution … */
  tables?: readonly string[];
  /** The observations of these cities, over all indicators and years. */
  cities?: readonly string[];
  /** The observations of these indicators, over all cities and years. */
  indicators?: readonly string[];
}

/** The one door to the release. Both engines (node.ts, browser.ts) answer the same SQL with the same plain rows. */
export interface Database {
  /** Makes sure that the tables and rows named are there; resolves at once when they are. */
  load(need: Need): Promise<void>;
  /** Rows as plain objects: numbers, strings, booleans, null and arrays of these. Throws QueryError with the cause and the SQL. */
  query<Row>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** The engine's own words, a blank line, then the SQL. */
export class QueryError extends Error {
  constructor(sql: string, cause: unknown) {
    super(`${cause instanceof Error ? cause.message : String(cause)}\n\n${sql}`, {cause});
    this.name = "QueryError";
  }
}

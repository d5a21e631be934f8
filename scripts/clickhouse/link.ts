/** A way to one ClickHouse. Statements are of the database that was entered last. */
export interface Link {
  /** Makes what follows be of this database. */
  enter(database: string): Promise<void>;
  /** What a statement answers, as text; empty where it answers nothing. */
  text(sql: string): Promise<string>;
  /** Puts a Parquet file into a table that is there. */
  load(table: string, path: string): Promise<void>;
  /** Writes what a query gives to a Parquet file. */
  save(sql: string, path: string): Promise<void>;
  close(): Promise<void>;
}

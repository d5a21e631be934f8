import type {Database} from "./database.ts";

/** A column of a table of the release. */
export interface Column {
  table: string;
  column: string;
  /** In the words of DuckDB: VARCHAR, DOUBLE, SMALLINT[] … */
  type: string;
}

/** The columns of every table that is there, by table, in the order of its file; those of texts in other languages are as in English. */
export async function columns(db: Database): Promise<Column[]> {
  return db.query<Column>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type
     FROM information_schema.columns WHERE table_name NOT LIKE '%.%' ORDER BY table_name, ordinal_position`,
  );
}

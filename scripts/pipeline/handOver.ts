import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDb, Engine} from "./engine.ts";
import {OBSERVATION} from "./observations.ts";

/** An engine elsewhere: tables come and go as Parquet. */
export interface FarEngine extends Engine {
  /** Makes a table of the columns (`"name" TYPE, "name" TYPE`) and puts a Parquet file into it. */
  load(table: string, columns: string, path: string): Promise<void>;
  /** Writes what a query gives to a Parquet file, in its order. */
  save(sql: string, path: string): Promise<void>;
}

/** What the steps ask for: definitions, and the rows that passed the checks. The last are not needed here any more. */
const DEFINITIONS = ["city", "indicator", "trust", "measure", "derivation"];
const ROWS = ["staged", "line", "named", "quarantine"];

/** What the steps make, in the order that serves who cuts it into files. */
const RETURNED: Readonly<Record<string, string>> = {
  byindicator: "SELECT * FROM byindicator ORDER BY indicator, city, year, period, line",
  bycity: "SELECT * FROM bycity ORDER BY bucket, city, indicator, year, period, line",
  alternative: `SELECT ${OBSERVATION} FROM alternative ORDER BY indicator, city, year, period, line`,
  published: "SELECT * FROM published ORDER BY source, line",
  input: "SELECT * FROM input",
  series: "SELECT * FROM series",
  reference: `SELECT ${OBSERVATION}, stratum, below, equal FROM reference`,
  distribution: "SELECT * FROM distribution",
  extent: "SELECT * FROM extent",
  withheld: "SELECT * FROM withheld",
  warning: "SELECT * FROM warning",
  quarantine: "SELECT * FROM quarantine",
  suppressed: "SELECT * FROM suppressed",
  override: "SELECT * FROM override",
  tally: "SELECT * FROM tally",
};

/** Gives another engine what the steps ask for. `folder` is for the files on their way. */
export async function handOver(store: DuckDb, engine: FarEngine, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const table of [...DEFINITIONS, ...ROWS]) {
    const path = join(folder, `${table}.parquet`);
    const columns = await store.rows<{column_name: string; column_type: string}>(`DESCRIBE ${table}`);
    await store.run(`COPY ${table} TO ${literal(path)} (FORMAT PARQUET, COMPRESSION LZ4)`);
    await engine.load(
      table,
      columns.map(({column_name, column_type}) => `"${column_name}" ${column_type}`).join(", "),
      path,
    );
    await rm(path);
    if (ROWS.includes(table)) await store.run(`DROP TABLE ${table}`);
  }
}

/** Takes back what the steps made, as views over the files in `folder`, which must stay until the release is written. */
export async function handBack(engine: FarEngine, store: DuckDb, folder: string): Promise<void> {
  for (const [table, sql] of Object.entries(RETURNED)) {
    const path = join(folder, `${table}.parquet`);
    await engine.save(sql, path);
    await store.run(`CREATE VIEW "${table}" AS SELECT * FROM read_parquet(${literal(path)})`);
  }
  await store.run("CREATE VIEW observation AS SELECT * FROM byindicator");
  await store.run("CREATE VIEW told AS SELECT * FROM byindicator UNION ALL SELECT * FROM alternative");
}

function literal(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

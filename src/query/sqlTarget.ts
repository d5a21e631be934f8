import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";
import {rowsBySql} from "./filterSql.ts";
import type {Shard, Target} from "./loader.ts";

/** What it takes to load shards into an engine that answers SQL. */
export interface SqlEngine {
  query: Database["query"];
  /** Runs statements over a Parquet file, all of them or none. They get the file as a table function. */
  apply(shard: Shard, statements: (file: string) => string): Promise<void>;
}

/** The shards of a loader as tables of an engine that answers SQL. */
export function sqlTarget({query, apply}: SqlEngine): Target {
  const insert = (file: string) => `INSERT INTO observation SELECT ${OBSERVATION_NAMES.join()} FROM ${file}`;
  return {
    rows: rowsBySql(query),
    create: (table, shard) => apply(shard, (file) => `CREATE TABLE "${table}" AS SELECT * FROM ${file}`),
    insert: (shard, without) =>
      apply(shard, (file) =>
        without.length === 0 ? insert(file) : `${insert(file)} WHERE indicator NOT IN (${without.map(literal).join()})`,
      ),
    replace: (indicator, shard) =>
      apply(shard, (file) => `DELETE FROM observation WHERE indicator = ${literal(indicator)}; ${insert(file)}`),
  };
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

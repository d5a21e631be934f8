import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";
import {rowsBySql} from "./filterSql.ts";
import type {Shard, Target} from "./loader.ts";

/** What it takes to load shards into an engine that answers SQL. */
export interface SqlEngine {
  query: Database["query"];
  /** Runs statements over Parquet files of the same columns, all of them or none. They get the files as a table function. */
  apply(shards: readonly Shard[], statements: (files: string) => string): Promise<void>;
}

/** The shards of a loader as tables of an engine that answers SQL. */
export function sqlTarget({query, apply}: SqlEngine): Target {
  const insert = (files: string) => `INSERT INTO observation SELECT ${OBSERVATION_NAMES.join()} FROM ${files}`;
  const empty = new Set<string>(); // of such a table the columns are not known either
  const rows = rowsBySql(query);
  const create = async (table: string, shards: readonly Shard[]) => {
    await apply(shards, (files) => `CREATE OR REPLACE TABLE "${table}" AS SELECT * FROM ${files}`);
    empty.delete(table);
  };
  return {
    rows: (filter) => (empty.has(filter.table) ? Promise.resolve([]) : rows(filter)),
    create: async (table, shards) => {
      if (shards.length === 0) empty.add(table);
      else await create(table, shards);
    },
    add: (table, shard) =>
      empty.has(table)
        ? create(table, [shard])
        : apply([shard], (files) => `INSERT INTO "${table}" SELECT * FROM ${files}`),
    insert: (shard, without) =>
      apply([shard], (files) =>
        without.length === 0
          ? insert(files)
          : `${insert(files)} WHERE indicator NOT IN (${without.map(literal).join()})`,
      ),
    replace: (indicator, shard) =>
      apply([shard], (files) => `DELETE FROM observation WHERE indicator = ${literal(indicator)}; ${insert(files)}`),
  };
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

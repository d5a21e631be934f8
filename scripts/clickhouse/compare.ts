import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {openEngine} from "../pipeline/engine.ts";
import type {DuckDb} from "../pipeline/engine.ts";

/** How a file of tables differs between two releases. */
export interface FileDifference {
  path: string;
  /** Of the one and of the other. */
  rows: [number, number];
  /** By column, the rows whose cells differ, and of numbers how far at most; null where one of the two is no number. */
  columns: {name: string; rows: number; most: number | null}[];
}

export interface Comparison {
  files: number;
  rows: number;
  /** Files whose bytes are the same. */
  same: number;
  differing: FileDifference[];
  /** Files of the one alone or of the other alone. */
  alone: string[];
}

/** Compares every table of two releases row by row, in the order of their files, each cell to the last digit. Files of metadata are left out. */
export async function compareReleases(one: string, other: string): Promise<Comparison> {
  const [ours, theirs] = [await tables(one), await tables(other)];
  const comparison: Comparison = {files: 0, rows: 0, same: 0, differing: [], alone: []};
  comparison.alone = [...symmetricDifference(new Set(ours.keys()), new Set(theirs.keys()))];
  const engine = await openEngine(":memory:");
  try {
    await engine.run("SET memory_limit = '4GB'");
    for (const [path, checksum] of ours) {
      if (!theirs.has(path)) continue;
      const rows = await countRows(engine, join(one, path));
      comparison.files += 1;
      comparison.rows += rows;
      if (checksum === theirs.get(path)) comparison.same += 1;
      else {
        const columns = await differingColumns(engine, join(one, path), join(other, path));
        const others = await countRows(engine, join(other, path));
        if (columns.length > 0 || rows !== others) comparison.differing.push({path, rows: [rows, others], columns});
      }
    }
  } finally {
    engine.close();
  }
  return comparison;
}

/** Their checksums by path, as the release states them. */
async function tables(folder: string): Promise<Map<string, string>> {
  const lines = (await readFile(join(folder, "SHA256SUMS"), "utf8")).trim().split("\n");
  const files = lines.map((line): [string, string] => [line.slice(66), line.slice(0, 64)]);
  return new Map(files.filter(([path]) => /\.(parquet|csv\.gz)$/.test(path)));
}

async function countRows({rows}: DuckDb, path: string): Promise<number> {
  const [counted] = await rows<{rows: number}>(`SELECT count(*)::INTEGER AS rows FROM ${file(path)}`);
  return counted!.rows;
}

function symmetricDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))]);
}

async function differingColumns({rows}: DuckDb, one: string, other: string): Promise<FileDifference["columns"]> {
  const columns = await rows<{column_name: string}>(`DESCRIBE FROM ${file(one)}`);
  const counts = columns.map(
    ({column_name: name}, index) =>
      `count(*) FILTER (WHERE a."${name}" IS DISTINCT FROM b."${name}")::INTEGER AS c${index}`,
  );
  // Numbers in CSV are read as such: their texts may differ in the last digit too.
  const most = columns.map(({column_name: name}, index) => {
    const [a, b] = [`TRY_CAST(a."${name}"::VARCHAR AS DOUBLE)`, `TRY_CAST(b."${name}"::VARCHAR AS DOUBLE)`];
    const differ = `a."${name}" IS DISTINCT FROM b."${name}"`;
    return `CASE WHEN bool_and(${a} IS NOT NULL AND ${b} IS NOT NULL) FILTER (WHERE ${differ}) THEN max(abs(${a} - ${b})) FILTER (WHERE ${differ}) END AS m${index}`;
  });
  const numbered = (path: string) => `(SELECT *, row_number() OVER () AS place FROM ${file(path)})`;
  const [told] = await rows<Record<string, number | null>>(
    `SELECT ${[...counts, ...most].join(", ")} FROM ${numbered(one)} a FULL JOIN ${numbered(other)} b USING (place)`,
  );
  return columns.flatMap(({column_name: name}, index) => {
    const count = told![`c${index}`] ?? 0;
    return count > 0 ? [{name, rows: count, most: told![`m${index}`] ?? null}] : [];
  });
}

function file(path: string): string {
  const name = `'${path.replaceAll("'", "''")}'`;
  return path.endsWith(".parquet")
    ? `read_parquet(${name}, hive_partitioning = false)`
    : `read_csv(${name}, all_varchar = true)`;
}

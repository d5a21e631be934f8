/** DuckDB's own way from the same CSV files to one Parquet file: the measure that collecting is held against. */
import {globSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {reportWork} from "./child.ts";

const [root = "data", out = "copy.parquet"] = process.argv.slice(2);

await reportWork(async () => {
  const files = globSync("sources/*/{figures,presence}.csv", {cwd: root}).map((path) => join(root, path));
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = `read_csv([${files.map((path) => `'${path}'`).join(", ")}], union_by_name = true, all_varchar = true)`;
  await connection.run(`COPY (SELECT * FROM ${rows}) TO '${out}' (FORMAT parquet, COMPRESSION zstd)`);
  const result = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM '${out}'`);
  return Number(result.getRows()[0]?.[0]);
});

/** Examples for those who query the files themselves; paths are those of the newest release on the site (LATEST). */
import {SHARE_ALIKE} from "../model/licence.ts";
import {LATEST} from "../model/releaseFolder.ts";

/** The question of the DuckDB example, over the files of the folder. */
export function duckdbExample(folder: string): string {
  return `SELECT city, year, value, status, source, line
FROM '${folder}/observation/**/*.parquet'
WHERE indicator = 'pm25' AND year = 2019
ORDER BY value, city
LIMIT 10;`;
}

/** The same of figures that stand in both trees: the release's own, and the share-alike. */
export function duckdbExampleOfBoth(folder: string): string {
  return `SELECT city, indicator, year, value, source
FROM read_parquet(
  ['${folder}/observation/**/*.parquet', '${folder}/${SHARE_ALIKE}observation/**/*.parquet'],
  hive_partitioning = false)
WHERE city = 'sao-paulo' AND year = 2021
ORDER BY indicator;`;
}

const FOLDER = LATEST.slice(0, -1);

/** For DuckDB on the command line. */
export const DUCKDB = duckdbExample(FOLDER);
export const DUCKDB_BOTH = duckdbExampleOfBoth(FOLDER);

export const PYTHON = `import duckdb

pm25 = duckdb.sql("""
  SELECT c.name, c.country, o.year, o.value
  FROM '${FOLDER}/observation/indicator=pm25/data.parquet' o
  JOIN '${FOLDER}/city.parquet' c ON c.id = o.city
""").df()

# or with pandas alone
import pandas as pd
pm25 = pd.read_parquet("${FOLDER}/observation/indicator=pm25/data.parquet")`;

export const R = `library(arrow)
library(dplyr)

read_parquet("${FOLDER}/observation/indicator=pm25/data.parquet") |>
  inner_join(read_parquet("${FOLDER}/city.parquet"), by = c("city" = "id")) |>
  filter(year == 2019) |>
  select(name, country, value)`;

/** For Node and browsers: the script of `site`, the address of the site with a slash at its end, prints two numbers. */
export function javascriptExample(site: string): string {
  return `import {decompress} from "fzstd";
import {asyncBufferFromUrl, parquetReadObjects} from "hyparquet";

const url = "${site}${FOLDER}/observation/indicator=pm25/data.parquet";
const file = await asyncBufferFromUrl({url});
const rows = await parquetReadObjects({
  file,
  columns: ["city", "year", "value"],
  compressors: {ZSTD: (input, length) => decompress(input, new Uint8Array(length))},
});
const values = rows.filter(({year}) => year === 2019).map(({value}) => value);
console.log(values.length, Math.max(...values));`;
}

/** For JavaScript. */
export const JAVASCRIPT = javascriptExample("https://example.org/");

/** Examples for those who query the files themselves; paths are those of a release folder named data. */
import {SHARE_ALIKE} from "../model/licence.ts";

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

/** For DuckDB on the command line. */
export const DUCKDB = duckdbExample("data");
export const DUCKDB_BOTH = duckdbExampleOfBoth("data");

export const PYTHON = `import duckdb

pm25 = duckdb.sql("""
  SELECT c.name, c.country, o.year, o.value
  FROM 'data/observation/indicator=pm25/data.parquet' o
  JOIN 'data/city.parquet' c ON c.id = o.city
""").df()

# or with pandas alone
import pandas as pd
pm25 = pd.read_parquet("data/observation/indicator=pm25/data.parquet")`;

export const R = `library(arrow)
library(dplyr)

read_parquet("data/observation/indicator=pm25/data.parquet") |>
  inner_join(read_parquet("data/city.parquet"), by = c("city" = "id")) |>
  filter(year == 2019) |>
  select(name, country, value)`;

/**
 * What the SQL of the steps says in other words on another engine: all that cannot be the same lies here. Everything else in them is
 * of both DuckDB and ClickHouse (CTE, windows, FILTER, QUALIFY, GROUP BY ALL, `position(x IN y)`, `::VARCHAR`).
 */
export interface Dialect {
  /** How a table begins that only later steps read. */
  scratch: "TEMP TABLE" | "TABLE";
  /** A view that only later steps read. */
  scratchView: "TEMP VIEW" | "VIEW";
  /** An id of a city, indicator or source in a form that takes little room in many rows. */
  packed(id: string, of: "city" | "indicator" | "source"): string;
  /** The part of a text between separators, from 1. */
  part(text: string, separator: string, place: number): string;
  /** A number as text: the shortest that means it, with a decimal point. ClickHouse writes 0.00001 and 1e20 where DuckDB writes 1e-05 and 1e+20. */
  text(number: string): string;
  /** A field of a tuple, from 1. */
  field(tuple: string, place: number): string;
  /** The texts of a group, in the order of a number that each has. */
  joined(text: string, order: string): string;
  /** The quantile of a group, type 7: between two values in proportion. */
  quantile(value: string, share: number): string;
  /** A number rounded to places, of halves the one farther from 0. */
  rounded(number: string, places: number): string;
  /** The values of a group, ascending, without nulls; empty where there are none. */
  sorted(value: string): string;
  /** The values of a group of sorted lists, ascending; empty where there are none. */
  merged(lists: string): string;
  /** A row for each item of a list. */
  each(list: string): string;
  /** Gives a table another name. */
  rename(table: string, name: string): string;
}

export const DUCKDB: Dialect = {
  scratch: "TEMP TABLE",
  scratchView: "TEMP VIEW",
  packed: (id, of) => `${id}::${of}id`,
  part: (text, separator, place) => `split_part(${text}, '${separator}', ${place})`,
  text: (number) => `(${number})::VARCHAR`,
  field: (tuple, place) => `${tuple}[${place}]`,
  joined: (text, order) => `string_agg(${text}, ', ' ORDER BY ${order})`,
  rounded: (number, places) => `round(${number}, ${places})`,
  quantile: (value, share) => `quantile_cont(${value}, ${share})`,
  sorted: (value) => `coalesce(list_sort(list(${value}) FILTER (WHERE (${value}) IS NOT NULL)), [])`,
  merged: (lists) => `coalesce(list_sort(flatten(list(${lists}))), [])`,
  each: (list) => `unnest(${list})`,
  rename: (table, name) => `ALTER TABLE ${table} RENAME TO ${name}`,
};

export const CLICKHOUSE: Dialect = {
  scratch: "TABLE",
  scratchView: "VIEW",
  packed: (id) => `toLowCardinality(${id})`,
  part: (text, separator, place) => `splitByString('${separator}', ${text})[${place}]`,
  text: (number) =>
    `CASE WHEN ${number} = trunc(${number}) AND abs(${number}) < 1e16 THEN toString(toInt64(${number})) || '.0' ELSE toString(${number}) END`,
  field: (tuple, place) => `tupleElement(${tuple}, ${place})`,
  joined: (text, order) =>
    `arrayStringConcat(arrayMap(pair -> pair.2, arraySort(groupArray((${order}, ${text})))), ', ')`,
  rounded: (number, places) => `sign(${number}) * floor(abs(${number}) * 1e${places} + 0.5) / 1e${places}`,
  quantile: interpolated,
  sorted: (value) => `arraySort(groupArray(${value}))`,
  merged: (lists) => `arraySort(arrayFlatten(groupArray(${lists})))`,
  each: (list) => `arrayJoin(${list})`,
  rename: (table, name) => `RENAME TABLE ${table} TO ${name}`,
};

/** quantileExactInclusive(…) interpolates in another order, and so to another last digit. */
function interpolated(value: string, share: number): string {
  const values = `arraySort(groupArray(${value}))`;
  const place = `(count(${value}) - 1) * ${share}`;
  const [low, high] = ["floor", "ceil"].map((round) => `${values}[toInt64(${round}(${place})) + 1]`);
  const along = `(${place} - floor(${place}))`;
  return `CASE WHEN count(${value}) > 0 THEN ${low} * (1 - ${along}) + ${high} * ${along} END`;
}

/** What makes ClickHouse read the steps as DuckDB does: what is not there is null, and its numbers are exact. */
export const CLICKHOUSE_SETTINGS = {
  /** Columns may be null unless they say that they may not; so may what a LEFT JOIN does not find, and what is cast from null. */
  data_type_default_nullable: 1,
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  /** A bare UNION is of distinct rows. */
  union_default_mode: "DISTINCT",
  /** A name in WHERE and in expressions is a column's, not that of a result. */
  prefer_column_name_to_alias: 1,
  /** Numbers in texts mean what they say, to the last digit. */
  precise_float_parsing: 1,
  output_format_json_quote_64bit_integers: 0,
  /** Joins in the order in which they are written: tables so new have no statistics to find a better one by. */
  query_plan_optimize_join_order_limit: 0,
  output_format_parquet_row_group_size: 100_000,
} as const;

import type {Database, Filter, Parameter} from "./database.ts";
import {placeholders} from "./database.ts";

/** The `rows` of a database that answers SQL. */
export function rowsBySql(query: Database["query"]): Database["rows"] {
  return (filter) => {
    const {sql, parameters} = filterSql(filter);
    return query(sql, parameters);
  };
}

/** A filter in the words of DuckDB: values as parameters, names quoted. */
export function filterSql({table, columns, where = {}, order}: Filter): {sql: string; parameters: Parameter[]} {
  const conditions = Object.entries(where).map(([column, values]) =>
    values.length === 0 ? "false" : `${quoted(column)} IN (${placeholders(values)})`,
  );
  const parts = [
    `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : []),
    ...(order.length > 0 ? [`ORDER BY ${order.map(quoted).join(", ")}`] : []),
  ];
  return {sql: parts.join(" "), parameters: Object.values(where).flat()};
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

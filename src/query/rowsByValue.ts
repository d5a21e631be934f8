import type {Database, Filter, Parameter} from "./database.ts";
import {memo} from "./memo.ts";

/** Of these a page asks for the rows of one city out of so many that the engine finds them sooner than they are kept. */
const LONG: readonly string[] = ["observation", "standing", "published"];

interface Place {
  /** Where the row stands in the order asked for. */
  at: number;
  row: object;
}

/**
 * The same `rows`, of tables that do not change: where one column is asked for its values, the table is read once and its rows are kept by
 * that column, because the pages of all cities ask the same of it, and to ask an engine costs more than to answer.
 */
export function rowsByValue(rows: Database["rows"]): Database["rows"] {
  const kept = memo<ReadonlyMap<Parameter, readonly Place[]>>();

  async function keep(filter: Filter, column: string): Promise<ReadonlyMap<Parameter, readonly Place[]>> {
    const all = await rows<Record<string, Parameter>>({...filter, where: {}});
    return Map.groupBy(
      all.map((row, at) => ({row, at})),
      ({row}) => row[column]!,
    );
  }

  return async <Row>(filter: Filter) => {
    const [only, another] = Object.entries(filter.where ?? {});
    if (!only || another || !filter.columns.includes(only[0]) || LONG.includes(filter.table)) return rows<Row>(filter);
    const [column, values] = only;
    const key = JSON.stringify([filter.table, filter.columns, filter.order, column]);
    const places = await kept.get(key, () => keep(filter, column));
    return [...new Set(values)]
      .flatMap((value) => (value === null ? [] : (places.get(value) ?? [])))
      .sort((a, b) => a.at - b.at)
      .map(({row}) => row as Row);
  };
}

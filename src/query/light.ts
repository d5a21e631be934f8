/** The light engine of the page: it filters and orders the shards that were loaded, and can do nothing else. */
import type {Filter} from "./database.ts";
import {plainValue, QueryError} from "./database.ts";
import {filterSql} from "./filterSql.ts";
import type {Shard, Target} from "./loader.ts";
import type {Columns, readColumns} from "./parquet.ts";

/** The rows of one file, but for those of the indicators `without`. */
interface Part extends Columns {
  without: Set<string>;
}

/** Where a row stands: in a part, at an index. */
interface Place {
  part: Part;
  at: number;
}

/** An engine that holds what a loader gives it, read by parquet.ts. Its rows are those that DuckDB gives, in the same order, to the last digit. */
export function light(read: typeof readColumns): Target {
  const observations: Part[] = [];
  const tables = new Map<string, Part[]>([["observation", observations]]);

  async function partOf({path, bytes}: Shard, without: readonly string[] = []): Promise<Part> {
    const columns = await read(bytes).catch((cause: unknown) => {
      throw new Error(`${path}: ${String(cause)}`, {cause});
    });
    return {...columns, without: new Set(without)};
  }

  return {
    async create(table, shards) {
      tables.set(table, await Promise.all(shards.map((shard) => partOf(shard))));
    },
    async add(table, shard) {
      tables.get(table)!.push(await partOf(shard));
    },
    async insert(shard, without) {
      observations.push(await partOf(shard, without));
    },
    async replace(indicator, shard) {
      const whole = await partOf(shard);
      for (const part of observations) part.without.add(indicator);
      observations.push(whole);
    },
    rows: <Row>(filter: Filter) => Promise.resolve().then(() => answer(tables, filter) as Row[]),
  };
}

function answer(tables: ReadonlyMap<string, readonly Part[]>, filter: Filter): object[] {
  const {table, columns, where = {}, order} = filter;
  const parts = tables.get(table);
  const names = [...columns, ...Object.keys(where), ...order];
  const missing = parts ? parts.flatMap(({values}) => names.filter((name) => !(name in values))) : [table];
  if (!parts || missing.length > 0) {
    throw new QueryError(
      filterSql(filter).sql,
      `expected a loaded table with all columns; "${missing[0]}" is not there`,
    );
  }
  return parts
    .flatMap((part) => places(part, where))
    .sort(comparing(order))
    .map((place) => Object.freeze(Object.fromEntries(columns.map((column) => [column, valueAt(place, column)]))));
}

function places(part: Part, where: NonNullable<Filter["where"]>): Place[] {
  const {length, values, without} = part;
  const conditions = Object.entries(where).map(([column, wanted]) => ({
    column: values[column]!,
    wanted: new Set<unknown>(wanted.filter((value) => value !== null)),
  }));
  const found: Place[] = [];
  for (let at = 0; at < length; at++) {
    if (without.size > 0 && without.has(values.indicator![at] as string)) continue;
    if (conditions.every(({column, wanted}) => wanted.has(plainValue(column[at])))) found.push({part, at});
  }
  return found;
}

/** As DuckDB orders: ascending, missing values last. */
function comparing(order: readonly string[]): (a: Place, b: Place) => number {
  return (a, b) => {
    for (const column of order) {
      const [left, right] = [valueAt(a, column), valueAt(b, column)] as [string, string] | [number, number];
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -1 : 1;
    }
    return 0;
  };
}

function valueAt({part, at}: Place, column: string): unknown {
  return plainValue(part.values[column]![at]);
}

/** One statement of a reader, run over sealed tables. */
import {Type} from "apache-arrow";
import {QueryError} from "./database.ts";
import type {Connection, Field, Reader} from "./sealedTables.ts";

/** What stands in a cell; lists and structures are text in the form of JSON, days and times in that of ISO 8601. */
export type Cell = string | number | boolean | null;

export interface ResultColumn {
  name: string;
  kind: "number" | "text";
}

export interface SqlResult {
  columns: readonly ResultColumn[];
  /** The first of them, MOST_ROWS at most. */
  rows: readonly (readonly Cell[])[];
  /** How many there are. */
  count: number;
}

/** So many rows are kept of an answer: what a page can hand on as a file. */
export const MOST_ROWS = 100_000;

const NUMBERS: readonly number[] = [Type.Int, Type.Float, Type.Decimal];
const DATE: number = Type.Date;
const TIMESTAMP: number = Type.Timestamp;
const DAY = 10;

/**
 * Runs a single statement and takes back whatever it changes. Throws QueryError with the engine's words and the SQL: for what it
 * cannot read, for more than one statement, and for all that would reach out of the tables.
 */
export async function sqlResult(connection: Connection, sql: string): Promise<SqlResult> {
  await connection.query("BEGIN");
  try {
    const statement = await connection.prepare(sql);
    try {
      return await resultOf(await statement.send());
    } finally {
      await statement.close();
    }
  } catch (cause) {
    throw new QueryError(sql, cause);
  } finally {
    await rollback(connection);
  }
}

async function rollback(connection: Connection): Promise<void> {
  try {
    await connection.query("ROLLBACK");
  } catch {
    // The statement has ended the transaction itself.
  }
}

async function resultOf(reader: Reader): Promise<SqlResult> {
  const {fields} = (await reader.open()).schema;
  const rows: Cell[][] = [];
  let count = 0;
  for await (const batch of reader) {
    const from = rows.length;
    const taken = Math.min(batch.numRows, MOST_ROWS - from);
    for (let row = 0; row < taken; row++) rows.push([]);
    for (const [index, field] of fields.entries()) {
      let row = from;
      for (const value of batch.getChildAt(index)!) {
        if (row === from + taken) break;
        rows[row++]!.push(cellOf(value, field));
      }
    }
    count += batch.numRows;
  }
  return {columns: fields.map(columnOf), rows, count};
}

function columnOf({name, type}: Field): ResultColumn {
  return {name, kind: NUMBERS.includes(type.typeId) ? "number" : "text"};
}

function cellOf(value: unknown, {type}: Field): Cell {
  if (value === null || value === undefined) return null;
  if (type.typeId === DATE) return instant(value).slice(0, DAY);
  if (type.typeId === TIMESTAMP) return instant(value);
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object")
    return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? Number(part) : part));
  return value as Cell;
}

function instant(value: unknown): string {
  const date = new Date(Number(value));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
}

import type {DuckDBAppender} from "@duckdb/node-api";
import type {DuckDb} from "./engine.ts";
import type {Sink} from "./read.ts";

/** The rows that passed the checks, with what later steps need and the release does not show. */
export const STAGED = `
  CREATE TABLE staged (
    source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, year SMALLINT,
    value DOUBLE, low DOUBLE, high DOUBLE, status VARCHAR, level VARCHAR, boundary VARCHAR, method VARCHAR,
    formula VARCHAR, place INTEGER, ord INTEGER, denominator DOUBLE, denominatorstatus VARCHAR, text VARCHAR
  )`;

/** The traits that passed the checks. */
export const STAGED_TRAITS = `
  CREATE TABLE stagedtrait (
    source VARCHAR, line INTEGER, city VARCHAR, trait VARCHAR, value VARCHAR, place INTEGER, text VARCHAR
  )`;

/** The lines that bear or enter a figure, as they stand in the file: their cells joined by the separator, which no file holds. */
export const LINES = "CREATE TABLE line (source VARCHAR, line INTEGER, cells VARCHAR)";
export const SEPARATOR = "\u001f";

/** The lines that a figure was worked out of, by the name of their variable; of its own period where none is said. The role `denominator` is for what is derived of the figure. */
export const NAMED =
  "CREATE TABLE named (source VARCHAR, line INTEGER, role VARCHAR, variable VARCHAR, period VARCHAR)";

/** The rows that were refused, and of which city and indicator they would have been, where that is known. */
export const QUARANTINE = `
  CREATE TABLE quarantine (
    source VARCHAR, line INTEGER, reason VARCHAR, detail VARCHAR, text VARCHAR, city VARCHAR, indicator VARCHAR
  )`;

/** Makes the tables `staged`, `stagedtrait`, `line`, `named` and `quarantine`; rows go straight into the engine. Call `flush` after the last row. */
export async function openStage({connection, run}: DuckDb): Promise<Sink & {flush(): void}> {
  await run(STAGED);
  await run(STAGED_TRAITS);
  await run(LINES);
  await run(NAMED);
  await run(QUARANTINE);
  const staged = await connection.createAppender("staged");
  const traits = await connection.createAppender("stagedtrait");
  const lines = await connection.createAppender("line");
  const named = await connection.createAppender("named");
  const quarantine = await connection.createAppender("quarantine");

  function name(source: string, line: number, role: string, variable: string, period?: string): void {
    named.appendVarchar(source);
    named.appendInteger(line);
    for (const text of [role, variable, period]) varchar(named, text);
    named.endRow();
  }

  return {
    line(source, {line, key, variable, period, value, low, high, flag, note}) {
      lines.appendVarchar(source);
      lines.appendInteger(line);
      lines.appendVarchar([key, variable, period, value, low, high, flag, note].join(SEPARATOR));
      lines.endRow();
    },
    keep(source, row, text) {
      staged.appendVarchar(source);
      staged.appendInteger(row.line);
      staged.appendVarchar(row.city);
      staged.appendVarchar(row.indicator);
      staged.appendVarchar(row.period);
      staged.appendSmallInt(row.year);
      double(staged, row.value);
      double(staged, row.low);
      double(staged, row.high);
      staged.appendVarchar(row.status);
      staged.appendVarchar(row.level);
      staged.appendVarchar(row.boundary);
      staged.appendVarchar(row.method);
      varchar(staged, row.formula);
      staged.appendInteger(row.place);
      staged.appendInteger(row.order ?? 0);
      double(staged, row.denominator?.value);
      varchar(staged, row.denominator?.status);
      staged.appendVarchar(text);
      staged.endRow();
      for (const {role, variable} of row.inputs ?? []) name(source, row.line, role, variable);
      if (row.denominator) name(source, row.line, "denominator", row.denominator.variable, row.denominator.period);
    },
    trait(source, row, text) {
      traits.appendVarchar(source);
      traits.appendInteger(row.line);
      for (const cell of [row.city, row.trait, row.value]) traits.appendVarchar(cell);
      traits.appendInteger(row.place);
      traits.appendVarchar(text);
      traits.endRow();
    },
    refuse(source, row, text) {
      quarantine.appendVarchar(source);
      quarantine.appendInteger(row.line);
      quarantine.appendVarchar(row.reason);
      quarantine.appendVarchar(row.detail);
      quarantine.appendVarchar(text);
      varchar(quarantine, row.city);
      varchar(quarantine, row.indicator);
      quarantine.endRow();
    },
    flush() {
      staged.closeSync();
      traits.closeSync();
      lines.closeSync();
      named.closeSync();
      quarantine.closeSync();
    },
  };
}

function varchar(appender: DuckDBAppender, text: string | undefined): void {
  if (text === undefined) appender.appendNull();
  else appender.appendVarchar(text);
}

function double(appender: DuckDBAppender, value: number | null | undefined): void {
  if (value === null || value === undefined) appender.appendNull();
  else appender.appendDouble(value);
}

import type {DuckDBAppender} from "@duckdb/node-api";
import type {Engine} from "./engine.ts";
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

/** The rows that were refused, and of which city and indicator they would have been, where that is known. */
export const QUARANTINE = `
  CREATE TABLE quarantine (
    source VARCHAR, line INTEGER, reason VARCHAR, detail VARCHAR, text VARCHAR, city VARCHAR, indicator VARCHAR
  )`;

/** Makes the tables `staged`, `stagedtrait` and `quarantine`; rows go straight into the engine. Call `flush` after the last row. */
export async function openStage({connection, run}: Engine): Promise<Sink & {flush(): void}> {
  await run(STAGED);
  await run(STAGED_TRAITS);
  await run(QUARANTINE);
  const staged = await connection.createAppender("staged");
  const traits = await connection.createAppender("stagedtrait");
  const quarantine = await connection.createAppender("quarantine");
  return {
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

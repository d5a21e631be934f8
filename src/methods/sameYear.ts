import {round} from "../format/round.ts";
import type {Observation} from "../model/observation.ts";

type Figure = Pick<Observation, "year" | "value" | "status">;

/** A figure of another source beside the one that is shown. */
export interface SameYear<Row extends Figure> {
  other: Row & {value: number};
  shown: Row & {value: number};
  /** The value of the other less that of the one shown; null where they are of two years. */
  apart: number | null;
}

/**
 * The newest figure of another source for a year of which one is shown too; where no year has both, the newest of both. Of several for a
 * year the first. Forecasts and missing values are left out; null where nothing is left of one of the two. Values are compared as
 * printed, so with so many decimals.
 */
export function sameYear<Row extends Figure>(
  shown: readonly Row[],
  others: readonly Row[],
  decimals: number,
): SameYear<Row> | null {
  const [own, their] = [firstByYear(shown), firstByYear(others)];
  const common = newestYear([...their.keys()].filter((year) => own.has(year)));
  const other = their.get(common ?? newestYear([...their.keys()]) ?? NaN);
  const beside = own.get(common ?? newestYear([...own.keys()]) ?? NaN);
  if (!other || !beside) return null;
  return {
    other,
    shown: beside,
    apart: common === null ? null : round(other.value, decimals) - round(beside.value, decimals),
  };
}

function newestYear(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.max(...years);
}

function firstByYear<Row extends Figure>(rows: readonly Row[]): Map<number, Row & {value: number}> {
  const first = new Map<number, Row & {value: number}>();
  for (const row of rows) if (isTold(row) && !first.has(row.year)) first.set(row.year, row);
  return first;
}

function isTold<Row extends Figure>(row: Row): row is Row & {value: number} {
  return row.value !== null && row.status !== "F";
}

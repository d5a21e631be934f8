import type {Observation} from "../model/observation.ts";

type Figure = Pick<Observation, "year" | "value" | "status">;

/** A figure of one source, and that of another source for the same year. */
export interface SameYear<Row extends Figure> {
  other: Row & {value: number};
  /** Null where there is none of that year. */
  shown: (Row & {value: number}) | null;
}

/**
 * The newest figure of another source for a year of which one is shown too; where no year has both, its newest alone. Of several for a
 * year the first. Forecasts and missing values are left out; null where nothing is left of the other source.
 */
export function sameYear<Row extends Figure>(shown: readonly Row[], others: readonly Row[]): SameYear<Row> | null {
  const own = firstByYear(shown);
  const years = [...firstByYear(others)].sort(([a], [b]) => b - a);
  const [, other] = years.find(([year]) => own.has(year)) ?? years[0] ?? [];
  return other ? {other, shown: own.get(other.year) ?? null} : null;
}

function firstByYear<Row extends Figure>(rows: readonly Row[]): Map<number, Row & {value: number}> {
  const first = new Map<number, Row & {value: number}>();
  for (const row of rows) if (isTold(row) && !first.has(row.year)) first.set(row.year, row);
  return first;
}

function isTold<Row extends Figure>(row: Row): row is Row & {value: number} {
  return row.value !== null && row.status !== "F";
}

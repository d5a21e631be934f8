import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import type {Database} from "./database.ts";

/** A city's value that stands for the reference year, with its own year, in the indicator's unit. */
export type AlignedRow = Omit<Observation, "indicator" | "value"> & {value: number};

/** The eligible statuses as one text, the better first. */
export const STATUS_ORDER = ELIGIBLE_STATUSES.join("");

/**
 * The value of each city and indicator that stands for the reference year (METHODS.md M2): eligible, at most `tolerance`
 * years away, the nearest first, then the earlier year, then the better status. Reads a relation `candidate`, which is
 * observation with the columns `target` (the reference year), `tolerance` and `statuses` (those that may stand, the better first) of
 * the row's indicator; cities without such a value are left out. No order is promised.
 */
export const alignedSql = `
  SELECT city, indicator, period, year, value, low, high, status, source, line, level, boundary, method, formula
  FROM candidate
  WHERE value IS NOT NULL AND position(status IN statuses) > 0 AND abs(year - target) <= tolerance
  QUALIFY row_number() OVER (
    PARTITION BY indicator, city
    ORDER BY abs(year - target), year, position(status IN statuses), period, source, line
  ) = 1`;

/** For each city, the value of the indicator that stands for the year (METHODS.md M2); cities without one are left out. By city id. */
export async function aligned(db: Database, indicator: string, year: number, tolerance: number): Promise<AlignedRow[]> {
  await db.load({indicators: [indicator]});
  return db.query<AlignedRow>(
    `WITH candidate AS (
       SELECT *, ?::INTEGER AS target, ?::INTEGER AS tolerance, '${STATUS_ORDER}' AS statuses FROM observation WHERE indicator = ?
     )
     SELECT city, period, year::INTEGER AS year, value, low, high, status, source, line, level, boundary, method, formula
     FROM (${alignedSql}) ORDER BY city`,
    [year, tolerance, indicator],
  );
}

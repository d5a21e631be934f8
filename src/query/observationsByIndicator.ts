import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {placeholders} from "./database.ts";

/** All observations of an indicator, or those of some cities, missing values included: by city, year and period. */
export async function observationsByIndicator(
  db: Database,
  indicator: string,
  cities?: readonly string[],
): Promise<Observation[]> {
  if (cities?.length === 0) return [];
  await db.load({indicators: [indicator]});
  return db.query<Observation>(
    `SELECT city, indicator, period, year, value, low, high, status, source, line, level, boundary, method
     FROM observation WHERE indicator = ?${cities ? ` AND city IN (${placeholders(cities)})` : ""}
     ORDER BY city, year, period`,
    [indicator, ...(cities ?? [])],
  );
}

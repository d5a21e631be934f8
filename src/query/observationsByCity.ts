import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {placeholders} from "./database.ts";

/** All observations of these cities, missing values included: by city, indicator, year and period. */
export async function observationsByCity(db: Database, cities: readonly string[]): Promise<Observation[]> {
  if (cities.length === 0) return [];
  await db.load({cities});
  return db.query<Observation>(
    `SELECT city, indicator, period, year, value, low, high, status, source, line, level, boundary, method
     FROM observation WHERE city IN (${placeholders(cities)})
     ORDER BY city, indicator, year, period`,
    cities,
  );
}

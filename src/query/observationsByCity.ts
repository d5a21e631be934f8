import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** All observations of these cities, missing values included: by city, indicator, year and period. */
export async function observationsByCity(db: Database, cities: readonly string[]): Promise<Observation[]> {
  if (cities.length === 0) return [];
  await db.load({cities});
  return db.rows<Observation>({
    table: "observation",
    columns: OBSERVATION_NAMES,
    where: {city: cities},
    order: ["city", "indicator", "year", "period"],
  });
}

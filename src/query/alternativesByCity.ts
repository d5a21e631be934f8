import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** All that sources which were not preferred say of a city, missing values included: by indicator, source, year, period and line. */
export async function alternativesByCity(db: Database, city: string): Promise<Observation[]> {
  await db.load({ofCities: {tables: ["alternative"], cities: [city]}});
  return db.rows<Observation>({
    table: "alternative",
    columns: OBSERVATION_NAMES,
    where: {city: [city]},
    order: ["indicator", "source", "year", "period", "line"],
  });
}

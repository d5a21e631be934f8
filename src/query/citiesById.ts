import type {City} from "../model/city.ts";
import {CITY_COLUMNS} from "./cities.ts";
import type {Database} from "./database.ts";

/** The cities of these ids; ids that the registry does not know are left out. By id. */
export async function citiesById(db: Database, ids: readonly string[]): Promise<City[]> {
  if (ids.length === 0) return [];
  await db.load({ofCities: {tables: ["city"], cities: ids}});
  return db.rows<City>({table: "city", columns: CITY_COLUMNS, where: {id: [...new Set(ids)].sort()}, order: ["id"]});
}

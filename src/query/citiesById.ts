import type {City} from "../model/city.ts";
import type {Database} from "./database.ts";

/** The cities of these ids; ids that the registry does not know are left out. By id. */
export async function citiesById(db: Database, ids: readonly string[]): Promise<City[]> {
  if (ids.length === 0) return [];
  await db.load({tables: ["city"]});
  return db.query<City>(`SELECT * FROM city WHERE id IN (${ids.map(() => "?").join(", ")}) ORDER BY id`, ids);
}

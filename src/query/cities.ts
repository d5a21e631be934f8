import type {City} from "../model/city.ts";
import type {Database} from "./database.ts";

/** The columns of the registry. */
export const CITY_COLUMNS: readonly string[] = [
  ...["id", "name", "local", "country", "subdivision", "lat", "lon", "subregion", "region", "population", "capital"],
  ...["climate", "bucket", "pages"],
];

/** Every city of the registry, by id. */
export async function cities(db: Database): Promise<City[]> {
  await db.load({tables: ["city"]});
  return db.rows<City>({table: "city", columns: CITY_COLUMNS, order: ["id"]});
}

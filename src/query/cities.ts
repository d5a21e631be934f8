import type {City} from "../model/city.ts";
import type {Database} from "./database.ts";

/** Every city of the registry, by id. */
export async function cities(db: Database): Promise<City[]> {
  await db.load({tables: ["city"]});
  return db.query<City>(
    `SELECT id, name, local, country, subdivision, lat, lon, subregion, region, population::DOUBLE AS population, capital,
       geonames, locode, wup, urau, ucdb, wikidata, bucket
     FROM city ORDER BY id`,
  );
}

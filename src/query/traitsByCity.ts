import type {CityTrait} from "../model/trait.ts";
import type {Database} from "./database.ts";

/** What sources state of a city in words: by trait. */
export async function traitsByCity(db: Database, city: string): Promise<CityTrait[]> {
  await db.load({tables: ["trait"]});
  return db.rows<CityTrait>({
    table: "trait",
    columns: ["city", "trait", "value", "source", "line"],
    where: {city: [city]},
    order: ["trait"],
  });
}

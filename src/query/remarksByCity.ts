import type {Remark} from "../model/remark.ts";
import type {Database} from "./database.ts";

/** What is odd in the registry's facts of a city, by field. */
export async function remarksByCity(db: Database, city: string): Promise<Remark[]> {
  await db.load({tables: ["remark"]});
  return db.rows<Remark>({
    table: "remark",
    columns: ["city", "field", "note"],
    where: {city: [city]},
    order: ["field"],
  });
}

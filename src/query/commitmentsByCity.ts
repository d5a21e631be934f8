import type {Commitment} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** What a city has promised: by indicator, target year and base year. */
export async function commitmentsByCity(db: Database, city: string): Promise<Commitment[]> {
  await db.load({tables: ["commitment"]});
  return db.rows<Commitment>({
    table: "commitment",
    columns: ["city", "indicator", "author", "base", "target", "kind", "value", "unit", "source", "link"],
    where: {city: [city]},
    order: ["indicator", "target", "base", "author", "kind", "value"],
  });
}

import type {Network} from "../model/tie.ts";
import type {Database} from "./database.ts";

/** All networks of which a list is known, by id. */
export async function networks(db: Database): Promise<Network[]> {
  await db.load({tables: ["network"]});
  return db.rows<Network>({
    table: "network",
    columns: ["id", "name", "bond", "vintage", "caveat", "source"],
    order: ["id"],
  });
}

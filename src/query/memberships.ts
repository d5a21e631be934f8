import type {Membership} from "../model/tie.ts";
import type {Database} from "./database.ts";

/** All cities that lists of networks hold: by network and city. */
export async function memberships(db: Database): Promise<Membership[]> {
  await db.load({tables: ["membership"]});
  return db.rows<Membership>({
    table: "membership",
    columns: ["network", "city", "field", "source", "line"],
    order: ["network", "city"],
  });
}

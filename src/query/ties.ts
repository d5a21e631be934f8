import type {Tie} from "../model/tie.ts";
import type {Database} from "./database.ts";

/** All ties between cities of the registry: by kind, the two ids and source. */
export async function ties(db: Database): Promise<Tie[]> {
  await db.load({tables: ["tie"]});
  const rows = await db.rows<Omit<Tie, "lists"> & {lists: string}>({
    table: "tie",
    columns: ["kind", "source", "line", "a", "b", "lists"],
    order: ["kind", "a", "b", "source"],
  });
  return rows.map((row) => ({...row, lists: row.lists.split("+")}));
}

import type {Amendment} from "../model/amendment.ts";
import type {Database} from "./database.ts";
import {hasRows} from "./hasRows.ts";

/** All requests to amend a value, by the day on which they were made. Where there are none the file is not asked for. */
export async function amendments(db: Database): Promise<Amendment[]> {
  if (!hasRows(db, "amendment")) return [];
  await db.load({tables: ["amendment"]});
  return db.rows<Amendment>({
    table: "amendment",
    columns: [
      ...["id", "opened", "who", "role", "city", "indicator", "period", "what", "state", "decided", "reason"],
      "override",
    ],
    order: ["opened", "id"],
  });
}

import type {Reply} from "../model/reply.ts";
import type {Database} from "./database.ts";
import {hasRows} from "./hasRows.ts";

/** All statements of cities, by city; that on its figures as a whole comes last. */
export async function replies(db: Database): Promise<Reply[]> {
  if (!hasRows(db, "reply")) return [];
  await db.load({tables: ["reply"]});
  return db.rows<Reply>({
    table: "reply",
    columns: ["city", "indicator", "who", "role", "date", "language", "evidence", "text"],
    order: ["city", "indicator"],
  });
}

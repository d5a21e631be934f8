import type {Series} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** What is known of a city: one row an indicator and source, by indicator, the fuller first. */
export async function seriesByCity(db: Database, city: string): Promise<Series[]> {
  await db.load({tables: ["series"]});
  return db.query<Series>(
    `SELECT city, indicator, source, boundary, level, first, last, count, method, breaks
     FROM series WHERE city = ? ORDER BY indicator, count DESC, source`,
    [city],
  );
}

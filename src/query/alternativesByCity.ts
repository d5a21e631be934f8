import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** What sources that were not preferred say of a city: the newest value of each indicator and source, forecasts left out. By indicator and source. */
export async function alternativesByCity(db: Database, city: string): Promise<Observation[]> {
  await db.load({tables: ["alternative"]});
  return db.query<Observation>(
    `SELECT city, indicator, period, year, value, low, high, status, source, line, level, boundary, method
     FROM alternative WHERE city = ? AND value IS NOT NULL AND status <> 'F'
     QUALIFY row_number() OVER (PARTITION BY indicator, source ORDER BY year DESC, period DESC, line) = 1
     ORDER BY indicator, source`,
    [city],
  );
}

import type {Database} from "./database.ts";

export interface CityCoverage {
  city: string;
  /** Indicators with a value, over all sources. */
  indicators: number;
  /** Values, over all sources. */
  observations: number;
}

/** How much is known of each city, over all sources and years; cities without a value are left out. By city id. */
export async function coverageByCity(db: Database): Promise<CityCoverage[]> {
  await db.load({tables: ["series"]});
  return db.query<CityCoverage>(
    `SELECT city, count(DISTINCT indicator)::INTEGER AS indicators, sum(count)::INTEGER AS observations
     FROM series WHERE count > 0
     GROUP BY city ORDER BY city`,
  );
}

import type {Database} from "./database.ts";

/** What a source gives to one indicator. */
export interface SourceSeries {
  indicator: string;
  cities: number;
  /** The years that any of the cities has. */
  first: number;
  last: number;
}

/** The indicators that have figures of the source, preferred or not, with their cities and years. By indicator. */
export async function seriesBySource(db: Database, source: string): Promise<SourceSeries[]> {
  await db.load({tables: ["series"]});
  return db.query<SourceSeries>(
    `SELECT indicator, count(DISTINCT city)::INTEGER AS cities, min(first) AS first, max(last) AS last
     FROM series WHERE source = ?
     GROUP BY indicator ORDER BY indicator`,
    [source],
  );
}

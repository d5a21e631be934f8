import type {Database} from "./database.ts";

export interface YearCoverage {
  year: number;
  /** Cities with a value of that year. */
  count: number;
  /** Those of them whose value is a forecast. */
  forecast: number;
}

/** For each year that has a value of the indicator, how many cities have one. By year. */
export async function coverageByYear(db: Database, indicator: string): Promise<YearCoverage[]> {
  await db.load({indicators: [indicator]});
  return db.query<YearCoverage>(
    `SELECT year, count(DISTINCT city)::INTEGER AS count,
       (count(DISTINCT city) FILTER (WHERE status = 'F'))::INTEGER AS forecast
     FROM observation WHERE indicator = ? AND value IS NOT NULL
     GROUP BY year ORDER BY year`,
    [indicator],
  );
}

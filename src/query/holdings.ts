import type {Database} from "./database.ts";

/** What a source has of a city and an indicator. */
export interface Holding {
  city: string;
  indicator: string;
  source: string;
  /** Is there a value, of whatever year, forecasts included? */
  told: boolean;
  /** Is there a row that the publisher has suppressed? */
  suppressed: boolean;
}

/** Every city, indicator and source between which observations stand, over the whole release: for the build alone. By city, indicator, source. */
export async function holdings(db: Database): Promise<Holding[]> {
  return db.query<Holding>(
    `SELECT city, indicator, source, bool_or(value IS NOT NULL) AS told, bool_or(value IS NULL AND status = 'Q') AS suppressed
     FROM observation GROUP BY city, indicator, source ORDER BY city, indicator, source`,
  );
}

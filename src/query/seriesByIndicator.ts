import type {Boundary, Level} from "../model/area.ts";
import type {Database} from "./database.ts";

/** The cities whose figures one source gives for one kind of area. */
export interface SeriesGroup {
  source: string;
  boundary: Boundary;
  level: Level;
  cities: number;
  /** The years that any of them covers. */
  first: number;
  last: number;
}

/** Whose figures an indicator has: cities counted by source, boundary and level, the most first. */
export async function seriesByIndicator(db: Database, indicator: string): Promise<SeriesGroup[]> {
  await db.load({tables: ["series"]});
  return db.query<SeriesGroup>(
    `SELECT source, boundary, level, count(DISTINCT city)::INTEGER AS cities, min(first) AS first, max(last) AS last
     FROM series WHERE indicator = ?
     GROUP BY source, boundary, level ORDER BY cities DESC, source, boundary, level`,
    [indicator],
  );
}

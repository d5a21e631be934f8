import type {Level} from "../model/area.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {seriesByIndicator} from "../query/seriesByIndicator.ts";

/** How many series of the release are figures of cities, of regions and of countries. */
export async function levelCounts(db: Database): Promise<Record<Level, number>> {
  const counts = {city: 0, region: 0, country: 0};
  for (const {id} of await indicators(db)) {
    for (const {level, cities} of await seriesByIndicator(db, id)) counts[level] += cities;
  }
  return counts;
}

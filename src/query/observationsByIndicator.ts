import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** All observations of an indicator, or those of some cities, missing values included: by city, year and period. */
export async function observationsByIndicator(
  db: Database,
  indicator: string,
  cities?: readonly string[],
): Promise<Observation[]> {
  if (cities?.length === 0) return [];
  await db.load({indicators: [indicator]});
  return db.rows<Observation>({
    table: "observation",
    columns: OBSERVATION_NAMES,
    where: {indicator: [indicator], ...(cities && {city: cities})},
    order: ["city", "year", "period"],
  });
}

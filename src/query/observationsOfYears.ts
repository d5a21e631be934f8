import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** The observations of an indicator of these years alone, over all cities, missing values included: by city, year and period. */
export async function observationsOfYears(
  db: Database,
  indicator: string,
  years: readonly number[],
): Promise<Observation[]> {
  await db.load({indicators: [indicator]});
  return db.rows<Observation>({
    table: "observation",
    columns: OBSERVATION_NAMES,
    where: {indicator: [indicator], year: years},
    order: ["city", "year", "period"],
  });
}

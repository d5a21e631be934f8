import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** All that sources which were not preferred say of an indicator, missing values included: by city, source, year, period and line. */
export async function alternativesByIndicator(db: Database, indicator: string): Promise<Observation[]> {
  await db.load({tables: ["alternative"]});
  return db.rows<Observation>({
    table: "alternative",
    columns: OBSERVATION_NAMES,
    where: {indicator: [indicator]},
    order: ["city", "source", "year", "period", "line"],
  });
}

import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_NAMES} from "./database.ts";

/** The observations of an indicator of the years around its reference years, over all cities, missing values included: of which one may stand for each city (METHODS.md M2). By city, year and period. */
export async function standing(db: Database, indicator: string): Promise<Observation[]> {
  await db.load({standing: [indicator]});
  return db.rows<Observation>({
    table: "standing",
    columns: OBSERVATION_NAMES,
    where: {indicator: [indicator]},
    order: ["city", "year", "period"],
  });
}

import type {Database} from "./database.ts";
import type {Distribution} from "./distributions.ts";
import {distributionsOf} from "./distributionsOf.ts";

/** Those of whole indicators, whatever the strata of their cities: the scale of pictures, and a count of cities. By indicator. */
export async function wholeDistributions(db: Database): Promise<Distribution[]> {
  return (await distributionsOf(db, [])).filter(({stratum}) => stratum === "");
}

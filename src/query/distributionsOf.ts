import {isCountry} from "../model/stratum.ts";
import type {Database} from "./database.ts";
import type {Distribution} from "./distributions.ts";
import {ALL} from "./distributions.ts";

/** The distributions of whole indicators, of strata that are no country, and of the strata of these countries; by indicator and stratum. */
export async function distributionsOf(db: Database, countries: readonly string[]): Promise<Distribution[]> {
  await db.load({countries});
  const rows = await db.rows<Distribution>(ALL);
  return rows.filter(({stratum}) => !isCountry(stratum) || countries.includes(stratum));
}

import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";

/** A card costs the build 25 ms: cities of fewer indicators have the one of the site. */
const LEAST = 20;

/** The ids of the cities whose links have a picture of their own. */
export const cardCities: (db: Database) => Promise<ReadonlySet<string>> = perDatabase(async (db) => {
  const coverage = await coverageByCity(db);
  return new Set(coverage.filter(({indicators}) => indicators >= LEAST).map(({city}) => city));
});

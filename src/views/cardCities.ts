import {cities} from "../query/cities.ts";
import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";

/** A card costs the build 25 ms: cities of fewer indicators have the one of the site. */
const LEAST = 20;

/** The ids of the cities whose links have a picture of their own: those alone whose page is made beforehand in some language. */
export const cardCities: (db: Database) => Promise<ReadonlySet<string>> = perDatabase(async (db) => {
  const [coverage, registry] = await Promise.all([coverageByCity(db), cities(db)]);
  const known = new Set(coverage.filter(({indicators}) => indicators >= LEAST).map(({city}) => city));
  return new Set(registry.flatMap(({id, pages}) => (pages !== null && known.has(id) ? [id] : [])));
});

import {cities} from "../query/cities.ts";
import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {changesByPlace, changesOfFeed} from "./changeTally.ts";
import type {CityAddressed} from "./cityUrl.ts";

/** The ids of the cities that have a feed, for the build: hosts count files, so only those whose page is made beforehand in some language, and that have a figure or had one in an earlier release. */
export const citiesWithFeed = perDatabase(async (db): Promise<ReadonlySet<string>> => {
  const [registry, coverage, {city}] = await Promise.all([cities(db), coverageByCity(db), changesByPlace(db)]);
  const told = new Set(coverage.map(({city}) => city));
  return new Set(registry.flatMap(({id, pages}) => (pages !== null && (told.has(id) || city.has(id)) ? [id] : [])));
});

/** Is a city one of these? Asked of one city alone. */
export async function hasFeed(db: Database, {id, pages}: CityAddressed): Promise<boolean> {
  if (pages === null) return false;
  const [series, changes] = await Promise.all([seriesByCity(db, id), changesOfFeed(db, {city: id})]);
  return changes.length > 0 || series.some(({count}) => count > 0);
}

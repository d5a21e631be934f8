import type {Database} from "../query/database.ts";
import {memberships} from "../query/memberships.ts";
import {ties} from "../query/ties.ts";

/** The ids of the cities that lists name as sisters of a city, by id. */
export async function sisterIds(db: Database, city: string): Promise<string[]> {
  const pairs = await ties(db);
  return pairs.flatMap(({a, b}) => (a === city ? b : b === city ? a : [])).sort();
}

/** The ids of the cities of a network, by id; none for a network that nobody knows. */
export async function networkCities(db: Database, network: string): Promise<string[]> {
  return (await memberships(db)).flatMap((one) => (one.network === network ? one.city : []));
}

import type {TiedGroup} from "../model/comparison.ts";
import {networkOf} from "../model/comparison.ts";
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

/** The cities of a group of ties, each with those to which it is tied there, by id. */
export async function tiedCities(db: Database, group: TiedGroup): Promise<ReadonlyMap<string, readonly string[]>> {
  const network = networkOf(group);
  if (network !== null) {
    const cities = await networkCities(db, network);
    return new Map(cities.map((city) => [city, cities.filter((other) => other !== city)]));
  }
  const pairs = await ties(db);
  const sides = [...pairs, ...pairs.map(({a, b}) => ({a: b, b: a}))];
  const sisters = [...Map.groupBy(sides, ({a}) => a)].map(([city, own]) => [city, own.map(({b}) => b).sort()] as const);
  return new Map(sisters.sort(([one], [other]) => Number(one > other) - Number(one < other)));
}

import {SIMILAR_CITIES} from "../methods/constants.ts";
import type {Traced} from "../methods/nearest.ts";
import {nearest} from "../methods/nearest.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {references} from "../query/references.ts";
import {peerUniverses} from "./peerUniverses.ts";

/** In what cities are similar, one trait at a time; names are in src/i18n under `city.sensitivity.ID`. */
export const SIMILARITIES = ["size", "income", "climate"] as const;

export type Similarity = (typeof SIMILARITIES)[number];

/**
 * The cities most similar to one among those given, in population (on its own basis), in GDP per inhabitant, or in mean
 * temperature: that of a single year, else the usual one, else in distance from the equator. Null where its own trait is not known.
 */
export type SimilarCities = (similarity: Similarity, city: string, among: Among) => string[] | null;

/** A group of cities, known by its name: the same name always stands for the same cities. */
export interface Among {
  name: string;
  cities: () => readonly string[];
}

/** Finds similar cities; what it sorted once it keeps. */
export const similarCities: (db: Database) => Promise<SimilarCities> = perDatabase(async (db) => {
  const traits = await traitsOf(db);
  const sorted = new Map<string, Traced[]>();
  return (similarity, city, {name, cities}) => {
    const index = traits[similarity].findIndex((known) => known.has(city));
    const trait = traits[similarity][index];
    if (!trait) return null;
    const key = `${similarity} ${index} ${name}`;
    const known = sorted.get(key) ?? sortedBy(trait, cities());
    sorted.set(key, known);
    return nearest(known, {city, trait: trait.get(city)!}, SIMILAR_CITIES);
  };
});

/** By similarity, the traits in the order in which they are asked: the first that knows the city is its own. */
async function traitsOf(db: Database): Promise<Record<Similarity, ReadonlyMap<string, number>[]>> {
  const [{registry, universes}, rows] = await Promise.all([peerUniverses(db), references(db)]);
  const values = (indicator: string) =>
    new Map([...(rows.get(indicator) ?? [])].map(([city, {value}]): [string, number] => [city, value]));
  const sizes = universes.map(
    ({figures}) => new Map([...figures].map(([city, {population}]) => [city, Math.log10(population as number)])),
  );
  const latitudes = [...registry.values()].flatMap(({id, lat}): [string, number][] =>
    lat === null ? [] : [[id, Math.abs(lat)]],
  );
  return {
    size: sizes,
    income: [values("gdp-per-inhabitant")],
    climate: [values("mean-temperature"), values("climate-mean-temperature"), new Map(latitudes)],
  };
}

function sortedBy(trait: ReadonlyMap<string, number>, cities: readonly string[]): Traced[] {
  return cities
    .flatMap((city) => (trait.has(city) ? [{city, trait: trait.get(city)!}] : []))
    .sort((a, b) => a.trait - b.trait || Number(a.city > b.city) - Number(a.city < b.city));
}

import {SIMILAR_CITIES} from "../methods/constants.ts";
import type {Traced} from "../methods/nearest.ts";
import {nearest} from "../methods/nearest.ts";
import {SIZE_BASES} from "../methods/peerDimensions.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {reference} from "../query/reference.ts";
import {references} from "../query/references.ts";

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
  const [registry, rows, sized] = await Promise.all([
    cities(db),
    references(db),
    reference(
      db,
      SIZE_BASES.map(({indicator}) => indicator),
    ),
  ]);
  const values = (indicator: string) =>
    new Map([...(rows.get(indicator) ?? [])].map(([city, {value}]): [string, number] => [city, value]));
  const sizes = SIZE_BASES.map(({indicator, boundaries}) => {
    const allowed: readonly string[] = boundaries;
    const own = sized.filter((row) => row.indicator === indicator && allowed.includes(row.boundary));
    return new Map(own.map(({city, value}): [string, number] => [city, Math.log10(value)]));
  });
  const latitudes = registry.flatMap(({id, lat}): [string, number][] => (lat === null ? [] : [[id, Math.abs(lat)]]));
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

import type {City} from "../model/city.ts";
import type {Observation} from "../model/observation.ts";
import type {PeerCity, PeerDimensionId, SizeBasis} from "../model/peer.ts";
import type {Dimension} from "./gower.ts";
import {traitRange} from "./gower.ts";
import {dimensionsOf, PEER_DIMENSIONS, SIZE_BASES, traitsOf} from "./peerDimensions.ts";
import type {Candidate} from "./peers.ts";

/** All cities of a release whose size is known on one basis; the ranges of the dimensions are frozen over them. */
export interface PeerUniverse {
  basis: SizeBasis;
  /** In the order of ids. */
  cities: readonly PeerCity[];
  dimensions: readonly Dimension[];
}

/** The columns of the registry that the peer finder asks. */
type Registered = Pick<City, "id" | "name" | "country" | "pages" | "capital" | "climate" | "lat">;
/** A value that stands for the reference year. */
type Figure = Pick<Observation, "indicator" | "city" | "boundary"> & {value: number};

/** The indicators whose values of the reference years tell what a city is like, and how large it is. */
export const PEER_INDICATORS: readonly string[] = [
  ...new Set([...PEER_DIMENSIONS.map(({id}) => id), ...SIZE_BASES.map(({indicator}) => indicator)]),
];

/** The universes of a registry, by rank of the basis, of the figures of the reference years; those of other indicators are passed over. */
export function peerUniverses(registry: readonly Registered[], figures: readonly Figure[]): PeerUniverse[] {
  const wanted = new Map<string, string>(
    PEER_DIMENSIONS.flatMap((dimension) => ("boundary" in dimension ? [[dimension.id, dimension.boundary]] : [])),
  );
  const valueOf = new Map(
    figures
      .filter(({indicator, boundary}) => boundary === (wanted.get(indicator) ?? boundary))
      .map(({indicator, city, value}) => [`${indicator} ${city}`, value]),
  );
  const known = new Map(registry.map((city) => [city.id, city]));
  return SIZE_BASES.map(({indicator, boundaries}): PeerUniverse => {
    const allowed: readonly string[] = boundaries;
    const cities = figures
      .filter((row) => row.indicator === indicator && allowed.includes(row.boundary))
      .flatMap(({city, value}) => (known.has(city) ? [peerCity(known.get(city)!, value, valueOf)] : []))
      .sort((a, b) => Number(a.city > b.city) - Number(a.city < b.city));
    return {basis: indicator, cities, dimensions: dimensionsOf(rangesOf(cities))};
  });
}

/** A city as the finder takes it, among those of its basis. */
export function candidateOf(city: PeerCity, basis: SizeBasis): Candidate {
  const boundary = SIZE_BASES.find(({indicator}) => indicator === basis)!.boundaries[0];
  return {id: city.city, country: city.country, boundary, traits: traitsOf(city)};
}

function rangesOf(cities: readonly PeerCity[]): ReadonlyMap<string, number> {
  const traits = cities.map(traitsOf);
  const numbers = PEER_DIMENSIONS.filter(({scale}) => scale !== "kind");
  return new Map(
    numbers.map(({id}) => [id, traitRange(traits.map((own) => own[id]).filter((trait) => typeof trait === "number"))]),
  );
}

function peerCity(
  {id, name, country, pages, capital, climate, lat}: Registered,
  population: number,
  valueOf: ReadonlyMap<string, number>,
): PeerCity {
  const figure = (indicator: PeerDimensionId) => valueOf.get(`${indicator} ${id}`) ?? null;
  return {
    ...{city: id, name, country, pages},
    population,
    "population-density": figure("population-density"),
    "gdp-per-inhabitant": figure("gdp-per-inhabitant"),
    "share-aged-65-over": figure("share-aged-65-over"),
    "population-growth": figure("population-growth"),
    "climate-mean-temperature": figure("climate-mean-temperature"),
    "mean-temperature": figure("mean-temperature"),
    latitude: lat === null ? null : Math.abs(lat),
    "temperature-range": figure("temperature-range"),
    climate,
    "climate-precipitation": figure("climate-precipitation"),
    greenness: figure("greenness"),
    capital,
  };
}

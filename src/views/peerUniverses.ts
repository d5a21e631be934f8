import type {Dimension} from "../methods/gower.ts";
import {traitRange} from "../methods/gower.ts";
import type {PeerDimensionId, PeerFigure} from "../methods/peerDimensions.ts";
import {PEER_DIMENSIONS, SIZE_BASES, traitOf} from "../methods/peerDimensions.ts";
import type {Candidate, PeerFinder} from "../methods/peers.ts";
import {preparePeers} from "../methods/peers.ts";
import type {City} from "../model/city.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {reference} from "../query/reference.ts";

/** An indicator that tells a city's size. */
export type SizeBasis = (typeof SIZE_BASES)[number]["indicator"];

/** What is known of a city by dimension, as published; null for nothing. */
export type PeerFigures = Readonly<Record<PeerDimensionId, PeerFigure>>;

/** All cities whose size is known on one basis, and a finder of peers among them. */
export interface PeerUniverse {
  basis: SizeBasis;
  figures: Map<string, PeerFigures>;
  candidates: Map<string, Candidate>;
  find: PeerFinder;
}

/** What every city of a release shares. */
export interface PeerUniverses {
  registry: Map<string, City>;
  /** By rank of the basis. */
  universes: PeerUniverse[];
}

/** The cities of a release among whom peers are sought, prepared once. */
export const peerUniverses = perDatabase(prepare);

async function prepare(db: Database): Promise<PeerUniverses> {
  const ids = new Set([...PEER_DIMENSIONS.map(({id}) => id), ...SIZE_BASES.map(({indicator}) => indicator)]);
  const [all, rows] = await Promise.all([cities(db), reference(db, [...ids])]);
  const registry = new Map(all.map((city) => [city.id, city]));
  const wanted = new Map<string, string>(
    PEER_DIMENSIONS.flatMap((dimension) => ("boundary" in dimension ? [[dimension.id, dimension.boundary]] : [])),
  );
  const valueOf = new Map(
    rows
      .filter(({indicator, boundary}) => boundary === (wanted.get(indicator) ?? boundary))
      .map(({indicator, city, value}) => [`${indicator} ${city}`, value]),
  );
  const universes = SIZE_BASES.map(({indicator, boundaries}): PeerUniverse => {
    const allowed: readonly string[] = boundaries;
    const sized = rows.filter((row) => row.indicator === indicator && allowed.includes(row.boundary));
    const figures = new Map(
      sized.flatMap(({city: id, value}) => {
        const city = registry.get(id);
        return city ? [[id, figuresOf(city, value, valueOf)] as const] : [];
      }),
    );
    return universe(indicator, boundaries[0], figures, registry);
  });
  return {registry, universes};
}

function figuresOf(
  {id, capital, climate, lat}: City,
  population: number,
  valueOf: ReadonlyMap<string, number>,
): PeerFigures {
  const figure = (indicator: PeerDimensionId) => valueOf.get(`${indicator} ${id}`) ?? null;
  return {
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

function universe(
  basis: PeerUniverse["basis"],
  boundary: Candidate["boundary"],
  figures: PeerUniverse["figures"],
  registry: ReadonlyMap<string, City>,
): PeerUniverse {
  const candidates = new Map(
    [...figures].map(([id, own]): [string, Candidate] => {
      const traits = Object.fromEntries(
        PEER_DIMENSIONS.map((dimension) => [dimension.id, traitOf(dimension, own[dimension.id])]),
      );
      return [id, {id, country: registry.get(id)!.country, boundary, traits}];
    }),
  );
  const all = [...candidates.values()];
  const dimensions = PEER_DIMENSIONS.map(({id, trait, weight, scale}): Dimension => {
    const numbers = all.map(({traits}) => traits[id]).filter((trait) => typeof trait === "number");
    return {id, trait, weight, range: scale === "kind" ? null : traitRange(numbers)};
  });
  return {basis, figures, candidates, find: preparePeers(all, dimensions)};
}

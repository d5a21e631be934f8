import type {PeerBox} from "../model/peer.ts";
import {cutBlocks} from "./peerBlocks.ts";
import {boxOf} from "./peerBoxes.ts";
import {peerPools} from "./peerPools.ts";
import type {PeerUniverse} from "./peerUniverse.ts";
import {candidateOf} from "./peerUniverse.ts";

/** What a release keeps so that a reader finds peers without reading every city: rows of its tables, with a cell for each column. */
export interface PeerTables {
  /** By dimension that is a number: from its 5 % to its 95 % quantile over the universe. */
  peerrange: object[];
  /** Every city of each basis, with the number of its block: by block and id. */
  peercity: object[];
  /** The sides of the boxes around the blocks; the countries are a side of their own. Kinds stand as `one+two`. */
  peerbox: object[];
  /** By city, all that can be its peers as long as no more than one trait is left out, itself among them; each is sought when it is asked for, once. */
  peer: Iterable<object>;
}

/** The rows of all universes, by rank of the basis: a city's own basis, on which its peers are sought, is the first that has it. */
export function peerTables(universes: readonly PeerUniverse[]): PeerTables {
  const tables = {peerrange: [] as object[], peercity: [] as object[], peerbox: [] as object[]};
  for (const universe of universes) {
    const {basis, cities, dimensions} = universe;
    const known = new Map(cities.map((city) => [city.city, city]));
    for (const {id, range} of dimensions) if (range !== null) tables.peerrange.push({basis, dimension: id, range});
    const candidates = cities.map((city) => candidateOf(city, basis));
    for (const [block, members] of cutBlocks(candidates, dimensions).entries()) {
      const ids = members.map(({id}) => id).sort();
      tables.peercity.push(...ids.map((id) => ({basis, block, ...known.get(id)!})));
      tables.peerbox.push(...boxRows(boxOf(block, members, dimensions)).map((row) => ({basis, ...row})));
    }
  }
  return {...tables, peer: poolRows(universes)};
}

function* poolRows(universes: readonly PeerUniverse[]): Generator<object> {
  const elsewhere = new Set<string>();
  for (const universe of universes) {
    const known = new Map(universe.cities.map((city) => [city.city, city]));
    for (const {city, peers} of peerPools(universe, elsewhere)) {
      for (const peer of peers) yield {...known.get(peer)!, basis: universe.basis, city, peer};
    }
    for (const {city} of universe.cities) elsewhere.add(city);
  }
}

function boxRows({block, countries, sides}: PeerBox): object[] {
  const country = {dimension: "country", whole: true, low: null, high: null, kinds: countries};
  return [country, ...sides].map((side) => ({block, ...side, kinds: side.kinds.join("+") || null}));
}

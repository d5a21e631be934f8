import type {PeersChoice} from "./peerChoice.ts";
import {choiceOf} from "./peerChoice.ts";
import type {PeerUniverse} from "./peerUniverse.ts";
import {candidateOf} from "./peerUniverse.ts";
import {prepareNearest} from "./peers.ts";

/** A city and all that a search of `foundBeforehand` can find for it, by id: itself first, then its peers under each such choice. */
export interface PeerPool {
  city: string;
  peers: string[];
}

/**
 * The pools of the cities of a universe, but for those `elsewhere`, whose own basis is another. A search among the pool of a city gives
 * what one among the whole universe does. One at a time, in the order of ids.
 */
export function* peerPools(
  {basis, cities, dimensions}: PeerUniverse,
  elsewhere: ReadonlySet<string>,
): Generator<PeerPool> {
  const candidates = cities.map((city) => candidateOf(city, basis));
  const nearestTo = prepareNearest(candidates, dimensions);
  for (const [index, own] of cities.entries()) {
    if (elsewhere.has(own.city)) continue;
    const peers = choicesFor(choiceOf(own, {}).used).flatMap((choice) => {
      const {search} = choiceOf(own, choice);
      return search ? nearestTo(candidates[index]!, search).map(({candidate}) => candidate.id) : [];
    });
    yield {city: own.city, peers: [own.city, ...[...new Set(peers)].sort()]};
  }
}

function choicesFor(used: readonly string[]): PeersChoice[] {
  const without = [[], ...used.map((id) => [id])];
  return without.flatMap((without) => [false, true].map((sameCountry) => ({without, sameCountry})));
}

import type {PeerBox} from "../model/peer.ts";
import {PEERS} from "./constants.ts";
import {usedTraits} from "./gower.ts";
import {leastDistance} from "./peerBoxes.ts";
import type {Candidate, PeerOptions, Peers} from "./peers.ts";
import {findPeers} from "./peers.ts";

/** So many blocks are read before it is known how far the peers are. */
const FIRST = 4;
/** More than two ways to reckon the same distance can differ by. */
const SLACK = 1e-9;

/**
 * The peers of a city among blocks of cities, the same as `findPeers` gives of all of them. `read` hands out the cities of some blocks:
 * first of the nearest, then of all that can hold a city as near as the farthest peer found. Blocks of other countries are passed
 * over where only its own counts. At worst, where there are fewer peers than wanted or the boxes lie over one another, it reads all.
 */
export async function searchPeers(
  city: Candidate,
  boxes: readonly PeerBox[],
  options: PeerOptions,
  read: (blocks: readonly number[]) => Promise<readonly Candidate[]>,
): Promise<Peers> {
  const {dimensions, count = PEERS.count, sameCountry = false, without = []} = options;
  const traits = usedTraits(dimensions).filter(({id}) => !without.includes(id));
  const near = boxes
    .filter(({countries}) => !sameCountry || countries.includes(city.country))
    .map((box) => ({block: box.block, least: leastDistance(city.traits, box, traits)}))
    .filter(({least}) => least < Infinity)
    .sort((a, b) => a.least - b.least || a.block - b.block);
  const known: Candidate[] = [];
  let [found, end] = [findPeers(city, known, options), Math.min(FIRST, near.length)];
  for (let start = 0; start < end;) {
    known.push(...(await read(near.slice(start, end).map(({block}) => block))));
    found = findPeers(city, known, options);
    const farthest = found.peers.length < count ? Infinity : found.peers.at(-1)!.distance + SLACK;
    const most = found.peers.length < count ? 2 * end : Infinity;
    start = end;
    end = Math.min(most, near.findLastIndex(({least}) => least <= farthest) + 1);
  }
  return found;
}

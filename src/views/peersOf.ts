import type {Dimension} from "../methods/gower.ts";
import type {PeersChoice} from "../methods/peerChoice.ts";
import {choiceOf, foundBeforehand} from "../methods/peerChoice.ts";
import type {PeerTraitId} from "../methods/peerDimensions.ts";
import {dimensionsOf} from "../methods/peerDimensions.ts";
import type {Candidate, Peers, PeerSearch} from "../methods/peers.ts";
import {findPeers} from "../methods/peers.ts";
import {searchPeers} from "../methods/peerSearch.ts";
import {candidateOf} from "../methods/peerUniverse.ts";
import type {PeerCity, SizeBasis} from "../model/peer.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {peerBoxes} from "../query/peerBoxes.ts";
import {peerCities} from "../query/peerCities.ts";
import {peerRanges} from "../query/peerRanges.ts";
import {peersByCity} from "../query/peersByCity.ts";

/** Why no peers can be told; texts are in src/i18n under `peers.refusal.CODE`. */
export type PeersRefusal =
  | "NO_SIZE" // no figure of its size stands for the reference year
  | "FEW_DIMENSIONS"; // too few traits are known as numbers, or are left

/** The peers of a city of the registry. */
export interface CityPeers extends Peers {
  /** The indicator that tells its size, and so that of all it is compared with; null for none. */
  basis: SizeBasis | null;
  /** The traits that were compared, and those of which nothing is known of the city. */
  used: PeerTraitId[];
  missing: PeerTraitId[];
  /** Null where peers could be sought, found or not. */
  refusal: PeersRefusal | null;
  /** The city and each peer, by id. */
  figures: ReadonlyMap<string, PeerCity>;
}

/**
 * The peers of a city among the registry of the release (METHODS.md M6), on the figures of the reference years. Traits of which
 * nothing is known of the city are left out, so that coverage is a share of what is known of it. Without peers, and with a
 * reason, where its size or too much else is unknown; throws for a city that the registry does not know.
 */
export async function peersOf(db: Database, city: string, choice: PeersChoice = {}): Promise<CityPeers> {
  const possible = await peersByCity(db, city);
  const own = possible.find((one) => one.city === city);
  if (!own) return sizeless(db, city);
  const {basis} = own;
  const {used, missing, search} = choiceOf(own, choice);
  const known = {basis, used, missing};
  if (!search) return {...NOBODY, ...known, refusal: "FEW_DIMENSIONS", figures: new Map([[city, own]])};
  const ranges = new Map((await peerRanges(db, basis)).map(({dimension, range}) => [dimension, range]));
  const sought: Sought = {basis, dimensions: dimensionsOf(ranges), search};
  const met = new Map<string, PeerCity>(possible.map((one) => [one.city, one]));
  const found = foundBeforehand(choice, known)
    ? findPeers(candidateOf(own, basis), candidates(possible, basis), {dimensions: sought.dimensions, ...search})
    : await searchBlocks(db, own, sought, met);
  const shown = [city, ...found.peers.map(({id}) => id)].map((id) => [id, met.get(id)!] as const);
  return {...found, ...known, refusal: null, figures: new Map(shown)};
}

const NOBODY: Peers = {peers: [], quality: "none"};

interface Sought {
  basis: SizeBasis;
  dimensions: readonly Dimension[];
  search: PeerSearch;
}

/** Among all cities of the basis, of which it reads the blocks that can hold a peer; whom it meets it notes. */
async function searchBlocks(
  db: Database,
  own: PeerCity,
  {basis, dimensions, search}: Sought,
  met: Map<string, PeerCity>,
): Promise<Peers> {
  const boxes = await peerBoxes(db, basis);
  return searchPeers(candidateOf(own, basis), boxes, {dimensions, ...search}, async (blocks) => {
    const read = await peerCities(db, basis, blocks);
    for (const one of read) met.set(one.city, one);
    return candidates(read, basis);
  });
}

function candidates(cities: readonly PeerCity[], basis: SizeBasis): Candidate[] {
  return cities.map((one) => candidateOf(one, basis));
}

async function sizeless(db: Database, city: string): Promise<CityPeers> {
  const [known] = await citiesById(db, [city]);
  if (!known) throw new Error(`expected a city of the registry; received "${city}"`);
  return {...NOBODY, basis: null, used: [], missing: ["population"], refusal: "NO_SIZE", figures: new Map()};
}

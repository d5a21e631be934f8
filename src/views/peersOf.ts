import {PEERS} from "../methods/constants.ts";
import type {PeerTraitId} from "../methods/peerDimensions.ts";
import {PEER_DIMENSIONS, PEER_TRAITS} from "../methods/peerDimensions.ts";
import type {Peers} from "../methods/peers.ts";
import type {Database} from "../query/database.ts";
import type {PeerFigures, SizeBasis} from "./peerUniverses.ts";
import {peerUniverses} from "./peerUniverses.ts";

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
  /** The figures of the city and of each peer, by id. */
  figures: ReadonlyMap<string, PeerFigures>;
}

/** What the reader chose. */
export interface PeersChoice {
  /** Ids of traits that are left out; others are passed over. */
  without?: readonly string[];
  sameCountry?: boolean;
}

/**
 * The peers of a city among the registry of the release (METHODS.md M6), on the figures of the reference years. Traits of which
 * nothing is known of the city are left out, so that coverage is a share of what is known of it. Without peers, and with a
 * reason, where its size or too much else is unknown; throws for a city that the registry does not know.
 */
export async function peersOf(db: Database, city: string, choice: PeersChoice = {}): Promise<CityPeers> {
  const {without = [], sameCountry = false} = choice;
  const {registry, universes} = await peerUniverses(db);
  if (!registry.has(city)) throw new Error(`expected a city of the registry; received "${city}"`);
  const universe = universes.find(({figures}) => figures.has(city));
  if (!universe)
    return {...NOBODY, basis: null, used: [], missing: ["population"], refusal: "NO_SIZE", figures: new Map()};
  const {basis, figures, find, candidates} = universe;
  const own = figures.get(city)!;
  const told = PEER_DIMENSIONS.filter(({id}) => own[id] !== null);
  const missing = PEER_TRAITS.filter((id) => told.every(({trait}) => trait !== id));
  const used = PEER_TRAITS.filter((id) => !missing.includes(id) && !without.includes(id));
  const known = {basis, used, missing};
  const numeric = used.filter((id) => told.some(({trait, scale}) => trait === id && scale !== "kind"));
  if (numeric.length < PEERS.numeric)
    return {...NOBODY, ...known, refusal: "FEW_DIMENSIONS", figures: new Map([[city, own]])};
  const found = find(candidates.get(city)!, {size: "population", sameCountry, without: [...without, ...missing]});
  const shown = [city, ...found.peers.map(({id}) => id)].map((id) => [id, figures.get(id)!] as const);
  return {...found, ...known, refusal: null, figures: new Map(shown)};
}

const NOBODY: Peers = {peers: [], quality: "none"};

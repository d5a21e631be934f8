import type {PeerFigures} from "../model/peer.ts";
import {PEERS} from "./constants.ts";
import type {PeerTraitId} from "./peerDimensions.ts";
import {PEER_DIMENSIONS, PEER_TRAITS} from "./peerDimensions.ts";
import type {PeerSearch} from "./peers.ts";

/** What the reader chose. */
export interface PeersChoice {
  /** Ids of traits that are left out; others are passed over. */
  without?: readonly string[];
  sameCountry?: boolean;
}

/** A choice, held against what is known of a city. */
export interface CityChoice {
  /** The traits that are compared, and those of which nothing is known of the city. */
  used: PeerTraitId[];
  missing: PeerTraitId[];
  /** Null where too few traits are known as numbers, or are left. */
  search: PeerSearch | null;
}

/** Traits of which nothing is known of the city are left out, so that coverage is a share of what is known of it (METHODS.md M6). */
export function choiceOf(figures: PeerFigures, {without = [], sameCountry = false}: PeersChoice): CityChoice {
  const told = PEER_DIMENSIONS.filter(({id}) => figures[id] !== null);
  const missing = PEER_TRAITS.filter((id) => told.every(({trait}) => trait !== id));
  const used = PEER_TRAITS.filter((id) => !missing.includes(id) && !without.includes(id));
  const numeric = used.filter((id) => told.some(({trait, scale}) => trait === id && scale !== "kind"));
  const search = {size: "population", sameCountry, without: PEER_TRAITS.filter((id) => !used.includes(id))};
  return {used, missing, search: numeric.length < PEERS.numeric ? null : search};
}

/** The choices whose peers a release has found beforehand: whatever leaves out one trait at most of those that are known of the city. */
export function foundBeforehand({without = []}: PeersChoice, {missing}: Pick<CityChoice, "missing">): boolean {
  const left = PEER_TRAITS.filter((id) => without.includes(id) && !missing.includes(id));
  return left.length <= 1;
}

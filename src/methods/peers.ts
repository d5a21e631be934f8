import {mean} from "d3-array";
import type {Boundary} from "../model/area.ts";
import type {City} from "../model/city.ts";
import {PEERS} from "./constants.ts";
import type {Dimension, Resemblance, Traits} from "./gower.ts";
import {gower} from "./gower.ts";

/** A city that has or may be a peer. */
export interface Candidate extends Pick<City, "id" | "country"> {
  /** Of its traits: only cities of the same boundary are compared. */
  boundary: Boundary;
  traits: Traits;
}

/** A city like another, and why. */
export interface Peer extends Resemblance {
  id: string;
  distance: number;
}

/** How good the peers found are. */
export type PeerQuality = "close" | "fair" | "none";

/** The peers of a city, the nearest first. */
export interface Peers {
  peers: Peer[];
  /** "none": there are no close peers, and the page says so; also where nothing was found. */
  quality: PeerQuality;
}

/** How peers are sought. */
export interface PeerOptions {
  dimensions: readonly Dimension[];
  /** The dimension that holds log₁₀ of the population: among equally near cities, the one nearest in size comes first. */
  size: string;
  count?: number;
  sameCountry?: boolean;
}

/**
 * The cities most like one, by Gower's distance over the dimensions (METHODS.md M6). Left out: the city itself, cities of
 * another boundary, and pairs that have too few dimensions in common. In order of distance, then more coverage, then
 * nearer in size, then id. A's peer need not have A as its own.
 */
export function findPeers(
  city: Candidate,
  candidates: readonly Candidate[],
  {dimensions, size, count = PEERS.count, sameCountry = false}: PeerOptions,
): Peers {
  const found: {peer: Peer; gap: number}[] = [];
  for (const {id, country, boundary, traits} of candidates) {
    if (id === city.id || boundary !== city.boundary || (sameCountry && country !== city.country)) continue;
    const {distance, ...rest} = gower(city.traits, traits, dimensions);
    if (distance === null || !rest.eligible) continue;
    found.push({peer: {id, distance, ...rest}, gap: gap(city.traits[size], traits[size])});
  }
  found.sort(
    (a, b) =>
      a.peer.distance - b.peer.distance ||
      b.peer.coverage - a.peer.coverage ||
      order(a.gap, b.gap) ||
      order(a.peer.id, b.peer.id),
  );
  const peers = found.slice(0, count).map(({peer}) => peer);
  return {peers, quality: peerQuality(peers)};
}

/** The quality of peers by their mean distance (METHODS.md M6; the bounds are in constants.ts). */
export function peerQuality(peers: readonly Pick<Peer, "distance">[]): PeerQuality {
  const distance = mean(peers, (peer) => peer.distance) ?? Infinity;
  if (distance < PEERS.close) return "close";
  return distance < PEERS.fair ? "fair" : "none";
}

/** Of unknown size is farthest. */
function gap(a: Traits[string] | undefined, b: Traits[string] | undefined): number {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) : Infinity;
}

function order<Value extends number | string>(a: Value, b: Value): number {
  return Number(a > b) - Number(a < b);
}

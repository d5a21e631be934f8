import {mean} from "d3-array";
import type {Boundary} from "../model/area.ts";
import type {City} from "../model/city.ts";
import {PEERS} from "./constants.ts";
import type {Dimension, Resemblance, Traits} from "./gower.ts";
import {gower, usedTraits} from "./gower.ts";
import {prepareTrait, resemblances, traitsApart} from "./preparedDimensions.ts";

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

/** How peers are sought among a prepared universe. */
export interface PeerSearch {
  /** The dimension that holds log₁₀ of the population: among equally near cities, the one nearest in size comes first. */
  size: string;
  count?: number;
  sameCountry?: boolean;
  /** Ids of traits that are left out this time, coverage included. */
  without?: readonly string[];
}

/** How peers are sought. */
export interface PeerOptions extends PeerSearch {
  dimensions: readonly Dimension[];
}

/** A city near another. */
export interface Near {
  candidate: Candidate;
  distance: number;
  /** The share of the weight that the two have in common. */
  coverage: number;
  /** Between the logarithms of their populations; Infinity where one is unknown. */
  gap: number;
}

/** Finds the peers of any city among the universe that it was prepared for. */
export type PeerFinder = (city: Candidate, search: PeerSearch) => Peers;

/** The cities most like one among candidates; of many cities prepare the candidates once (`preparePeers`). */
export function findPeers(
  city: Candidate,
  candidates: readonly Candidate[],
  {dimensions, ...search}: PeerOptions,
): Peers {
  return preparePeers(candidates, dimensions)(city, search);
}

/** A finder of the cities nearest to one (`prepareNearest`) that says why: each with what tells the two apart, and how good they are. */
export function preparePeers(universe: readonly Candidate[], dimensions: readonly Dimension[]): PeerFinder {
  const nearestTo = prepareNearest(universe, dimensions);
  return (city, search) => {
    const wanted = dimensions.filter(({id, trait = id}) => !search.without?.includes(trait));
    const peers = nearestTo(city, search).map(({candidate: {id, traits}, distance}) => {
      return {...gower(city.traits, traits, wanted), id, distance};
    });
    return {peers, quality: peerQuality(peers)};
  };
}

/**
 * A finder of the cities most like one, by Gower's distance over the dimensions (METHODS.md M6). Left out: the city itself,
 * cities of another boundary, and pairs that have too few dimensions in common. In order of distance, then more coverage,
 * then nearer in size, then id. A's peer need not have A as its own.
 */
export function prepareNearest(
  universe: readonly Candidate[],
  dimensions: readonly Dimension[],
): (city: Candidate, search: PeerSearch) => Near[] {
  const columns = usedTraits(dimensions).map((trait) => prepareTrait(trait, universe));
  const resemblancesTo = ofLast((traits: Traits) => {
    const apart = traitsApart(traits, columns, universe.length);
    return ofLast((without: string) => {
      const left = without.split(" ");
      return resemblances(
        apart.filter(({id}) => !left.includes(id)),
        universe.length,
      );
    });
  });
  return (city, {size, count = PEERS.count, sameCountry = false, without = []}) => {
    const {distances, coverages} = resemblancesTo(city.traits)(without.join(" "));
    const nearest: Near[] = [];
    let farthest = Infinity;
    for (let index = 0; index < universe.length; index += 1) {
      const distance = distances[index]!;
      if (!(distance <= farthest)) continue; // nor where it is NaN
      const candidate = universe[index]!;
      if (candidate.id === city.id || candidate.boundary !== city.boundary) continue;
      if (sameCountry && candidate.country !== city.country) continue;
      const apart = gap(city.traits[size], candidate.traits[size]);
      keep(nearest, {candidate, distance, coverage: coverages[index]!, gap: apart}, count);
      if (nearest.length === count) farthest = nearest.at(-1)!.distance;
    }
    return nearest;
  };
}

/** The quality of peers by their mean distance (METHODS.md M6; the bounds are in constants.ts). */
export function peerQuality(peers: readonly Pick<Peer, "distance">[]): PeerQuality {
  const distance = mean(peers, (peer) => peer.distance) ?? Infinity;
  if (distance < PEERS.close) return "close";
  return distance < PEERS.fair ? "fair" : "none";
}

/** What was made of the last thing is not made again: of one city many choices are asked. */
function ofLast<Thing, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  let last: {thing: Thing; made: Made} | null = null;
  return (thing) => {
    if (last?.thing !== thing) last = {thing, made: make(thing)};
    return last.made;
  };
}

/** Puts a city in its place among the nearest, and lets the last of too many go. */
function keep(nearest: Near[], near: Near, count: number): void {
  const place = nearest.findIndex((other) => inOrder(near, other) < 0);
  nearest.splice(place === -1 ? nearest.length : place, 0, near);
  if (nearest.length > count) nearest.pop();
}

function inOrder(a: Near, b: Near): number {
  return (
    a.distance - b.distance || b.coverage - a.coverage || order(a.gap, b.gap) || order(a.candidate.id, b.candidate.id)
  );
}

/** Of unknown size is farthest. */
function gap(a: Traits[string] | undefined, b: Traits[string] | undefined): number {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) : Infinity;
}

function order<Value extends number | string>(a: Value, b: Value): number {
  return Number(a > b) - Number(a < b);
}

import type {BoxSide, PeerBox} from "../model/peer.ts";
import {PEERS} from "./constants.ts";
import type {ComparedTrait, Dimension, Traits} from "./gower.ts";
import type {Candidate} from "./peers.ts";

/** The tightest box around the cities of a block. */
export function boxOf(block: number, cities: readonly Candidate[], dimensions: readonly Dimension[]): PeerBox {
  const sides = dimensions.flatMap(({id, range}): BoxSide[] => {
    const known = cities.map(({traits}) => traits[id] ?? null).filter((trait) => trait !== null);
    if (known.length === 0) return [];
    const whole = known.length === cities.length;
    if (range === null)
      return [{dimension: id, whole, low: null, high: null, kinds: [...new Set(known.map(String))].sort()}];
    const numbers = known.map(Number);
    return [{dimension: id, whole, low: Math.min(...numbers), high: Math.max(...numbers), kinds: []}];
  });
  return {block, countries: [...new Set(cities.map(({country}) => country))].sort(), sides};
}

/**
 * How near to a city any city of the box can be: Gower's distance (METHODS.md M6) over the traits is at least this to each of them;
 * Infinity where none can have enough in common with it. A trait that only some of the box have counts or not, whichever is nearer.
 */
export function leastDistance(own: Traits, {sides}: PeerBox, traits: readonly ComparedTrait[]): number {
  const sideOf = new Map(sides.map((side) => [side.dimension, side]));
  const total = traits.reduce((sum, {weight}) => sum + weight, 0);
  const choices: {weight: number; least: number}[] = [];
  let [apart, common] = [0, 0];
  for (const {weight, dimensions} of traits) {
    const {least, whole} = leastOf(own, dimensions, sideOf);
    if (!whole && least < Infinity) choices.push({weight, least});
    if (!whole) continue;
    apart += weight * least;
    common += weight;
  }
  const needed = PEERS.coverage * total - 1e-9;
  for (const {weight, least} of choices.sort((a, b) => a.least - b.least)) {
    const isNearer = least * common < apart;
    if (common >= needed && !isNearer) break;
    const part = isNearer ? weight : Math.min(weight, needed - common); // a part of a trait is nearer than any whole one can be
    apart += part * least;
    common += part;
  }
  return common > 0 && common >= needed - 1e-9 ? apart / common : Infinity;
}

/** The least difference in a trait. Not whole: a city of the box may have nothing there to compare. */
function leastOf(
  own: Traits,
  dimensions: readonly Dimension[],
  sideOf: ReadonlyMap<string, BoxSide>,
): {least: number; whole: boolean} {
  let least = Infinity;
  for (const {id, range} of dimensions) {
    const side = sideOf.get(id);
    const trait = own[id] ?? null;
    if (!side || trait === null) continue;
    least = Math.min(least, sideDistance(trait, side, range));
    if (side.whole) return {least, whole: true};
  }
  return {least, whole: false};
}

function sideDistance(trait: NonNullable<Traits[string]>, {low, high, kinds}: BoxSide, range: number | null): number {
  if (range === null || low === null || high === null) return Number(!kinds.includes(String(trait)));
  const outside = Math.max(low - Number(trait), Number(trait) - high, 0);
  return Math.min(1, outside / range);
}

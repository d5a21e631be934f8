import type {Scores, Weights} from "./composite.ts";
import {composite, geometricMean} from "./composite.ts";
import {COMPOSITE} from "./constants.ts";
import {competitionRank} from "./rank.ts";

/** The places of the cities, in their order, when one indicator is left out; null for a city without a composite. */
export interface LeaveOneOut {
  /** The id of the indicator left out; null for none. */
  dropped: string | null;
  ranks: (number | null)[];
}

/** From the best place to the worst. */
export type RankRange = readonly [best: number, worst: number];

/**
 * The places of the cities by composite with all indicators, then without each in turn (METHODS.md M10), compared as printed.
 * Only cities with a composite under the whole weights take part, in every variation with the scores they have. Where one
 * indicator alone has weight, nothing can be left out.
 */
export function leaveOneOut(cities: readonly Scores[], weights: Weights): LeaveOneOut[] {
  const taking = cities.map((city) => composite(city, weights) !== null);
  const used = Object.keys(weights).filter((id) => weights[id]! > 0);
  return [null, ...(used.length > 1 ? used : [])].map((dropped) => {
    const kept = Object.fromEntries(used.filter((id) => id !== dropped).map((id) => [id, weights[id]!]));
    const values = cities.map((city, index) => (taking[index] ? geometricMean(city, kept) : null));
    const places = competitionRank(values, {direction: "higher-is-better", decimals: COMPOSITE.decimals});
    return {dropped, ranks: places.map((place) => place?.rank ?? null)};
  });
}

/** Between which places each city moves over the variations; null for a city without any. */
export function rankRanges(variations: readonly LeaveOneOut[]): (RankRange | null)[] {
  return (variations[0]?.ranks ?? []).map((_, city) => {
    const ranks = variations.map((one) => one.ranks[city] ?? null).filter((rank) => rank !== null);
    return ranks.length === 0 ? null : [Math.min(...ranks), Math.max(...ranks)];
  });
}

/** The position of the city that is first, alone, in every variation; null where no city is clearly first. */
export function clearlyFirst(variations: readonly LeaveOneOut[]): number | null {
  const firsts = variations.map(({ranks}) => ranks.flatMap((rank, city) => (rank === 1 ? [city] : [])));
  const [city] = firsts[0] ?? [];
  return city !== undefined && firsts.every((cities) => cities.length === 1 && cities[0] === city) ? city : null;
}

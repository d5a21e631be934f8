import {bisectRight, quantileSorted} from "d3-array";
import {round} from "../format/round.ts";
import {fnv1a} from "../model/fnv1a.ts";
import type {Scores, Weights} from "./composite.ts";
import {composite} from "./composite.ts";
import {COMPOSITE, MINIMUM_CITIES} from "./constants.ts";
import type {Place} from "./rank.ts";
import {competitionRank} from "./rank.ts";
import {mulberry32} from "./seededRandom.ts";

/** Where a city stands when the weights are shaken. */
export interface RankInterval {
  /** From the better place to the worse: nine draws of ten lie here. */
  low: number;
  high: number;
  /** The share of draws in which the city is among the first three, 0 to 1. */
  firstThree: number;
  /** Its place under the weights themselves; null where the interval covers over a third of all places, or there are under three. */
  place: Place | null;
}

/**
 * The rank intervals of the cities by composite, in their order (METHODS.md M10): 2,000 draws, in each of which every weight
 * is multiplied by a number between 0.5 and 1.5. The numbers come from the weights themselves (`weightsText`), so the same
 * weights give the same intervals everywhere. Null for a city without a composite; it takes no place from others.
 */
export function rankIntervals(
  cities: readonly Scores[],
  weights: Weights,
  draws: number = COMPOSITE.draws,
): (RankInterval | null)[] {
  const values = cities.map((city) => composite(city, weights));
  const places = competitionRank(values, {direction: "higher-is-better", decimals: COMPOSITE.decimals});
  const taking = cities.filter((_, index) => values[index] !== null);
  const ranks = drawnRanks(taking, weights, draws).values();
  return places.map((place) => place && intervalOf(ranks.next().value!, place));
}

/**
 * The weights as the text that seeds the draws: `id=share` of each above 0, sorted by id, joined by `|`. Shares of the sum
 * with six decimals, so that weights of 5, 3 and 2 and of 0.5, 0.3 and 0.2 draw the same.
 */
export function weightsText(weights: Weights): string {
  const used = usedWeights(weights);
  const total = used.reduce((sum, [, weight]) => sum + weight, 0);
  return used.map(([id, weight]) => `${id}=${round(weight / total, 6)}`).join("|");
}

/** For each city the ranks it takes, one a draw. */
function drawnRanks(cities: readonly Scores[], weights: Weights, draws: number): Float64Array[] {
  const next = mulberry32(fnv1a(weightsText(weights)));
  const used = usedWeights(weights);
  const logs = cities.map((city) =>
    used.map(([id]) => {
      const score = city[id] ?? null;
      return score === null ? null : Math.log(Math.max(COMPOSITE.floor, score));
    }),
  );
  const [least, most] = COMPOSITE.spread;
  const ranks = cities.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const drawn = used.map(([, weight]) => weight * (least + (most - least) * next()));
    const printed = Float64Array.from(logs, (own) => asPrinted(weightedMean(own, drawn)));
    const sorted = printed.toSorted();
    printed.forEach((value, city) => (ranks[city]![draw] = 1 + sorted.length - bisectRight(sorted, value)));
  }
  return ranks;
}

/** Sorted by code unit: the order of the draws must not depend on a language. */
function usedWeights(weights: Weights): [id: string, weight: number][] {
  return Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => Number(a > b) - Number(a < b));
}

function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number {
  let sum = 0;
  let present = 0;
  values.forEach((value, index) => {
    if (value === null) return;
    sum += weights[index]! * value;
    present += weights[index]!;
  });
  return sum / present;
}

/** The composite as a whole number of its last decimal: `round` is exact at halves, and too slow for every draw. */
function asPrinted(log: number): number {
  return Math.round(Math.exp(log) * 10 ** COMPOSITE.decimals);
}

function intervalOf(ranks: Float64Array, place: Place): RankInterval {
  const sorted = [...ranks].sort((a, b) => a - b);
  const low = Math.floor(quantileSorted(sorted, COMPOSITE.tail)!);
  const high = Math.ceil(quantileSorted(sorted, 1 - COMPOSITE.tail)!);
  const firstThree = bisectRight(sorted, 3) / sorted.length;
  const clear = place.count >= MINIMUM_CITIES.rank && high - low + 1 <= COMPOSITE.widest * place.count;
  return {low, high, firstThree, place: clear ? place : null};
}

import {fsum} from "d3-array";
import type {Level} from "../model/area.ts";
import type {Status} from "../model/status.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {COMPOSITE} from "./constants.ts";

/** The scores of one city by indicator, 0 to 100 (goalpostScore.ts); absent is null. */
export type Scores = Readonly<Record<string, number | null>>;

/** How much each indicator counts, 0 or more; only their proportions matter. */
export type Weights = Readonly<Record<string, number>>;

/**
 * The weighted geometric mean of the scores, each at least 1 (METHODS.md M10): a city cannot buy back a near-zero score with
 * a high one. Over the indicators the city has, nothing imputed; null where these have less than 80 % of the weight. It
 * depends on no other city.
 */
export function composite(scores: Scores, weights: Weights): number | null {
  return isCovered(scores, weights) ? geometricMean(scores, weights) : null;
}

/** The weighted arithmetic mean under the same rules: shown beside the composite, to tell what the kind of mean does. */
export function arithmeticComposite(scores: Scores, weights: Weights): number | null {
  return isCovered(scores, weights) ? weightedMean(scores, weights, (score) => score) : null;
}

/** The geometric mean over whatever scores there are, for the variations of a composite that is covered; null for none. */
export function geometricMean(scores: Scores, weights: Weights): number | null {
  const mean = weightedMean(scores, weights, (score) => Math.log(Math.max(COMPOSITE.floor, score)));
  return mean === null ? null : Math.exp(mean);
}

/** May a figure take part in a composite? A city's own that may be ranked, neither experimental nor of low reliability (METHODS.md M0). */
export function isComposable({level, status}: {level: Level; status: Status}): boolean {
  return level === "city" && ELIGIBLE_STATUSES.includes(status) && status !== "G" && status !== "U";
}

/** The weights where nobody has chosen any: the same for each theme, and within it for each indicator; they sum to 1. */
export function equalWeights(indicators: readonly {id: string; theme: string}[]): Record<string, number> {
  const themes = Map.groupBy(indicators, ({theme}) => theme);
  return Object.fromEntries(indicators.map(({id, theme}) => [id, 1 / themes.size / themes.get(theme)!.length]));
}

function isCovered(scores: Scores, weights: Weights): boolean {
  const entries = Object.entries(weights);
  const total = fsum(entries, ([, weight]) => weight);
  const present = fsum(entries, ([id, weight]) => ((scores[id] ?? null) === null ? 0 : weight));
  return total > 0 && present / total >= COMPOSITE.coverage - 1e-9;
}

function weightedMean(scores: Scores, weights: Weights, of: (score: number) => number): number | null {
  let sum = 0;
  let present = 0;
  for (const id in weights) {
    const score = scores[id] ?? null;
    if (score === null) continue;
    sum += weights[id]! * of(score);
    present += weights[id]!;
  }
  return present > 0 ? sum / present : null;
}

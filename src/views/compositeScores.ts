import type {Scores, Weights} from "../methods/composite.ts";
import {isComposable} from "../methods/composite.ts";
import type {Goalposts} from "../methods/goalpostScore.ts";
import {goalpostScore} from "../methods/goalpostScore.ts";
import type {RankRefusal} from "../methods/rank.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import type {Member} from "./group.ts";
import {group} from "./group.ts";
import type {IndicatorStanding} from "./standings.ts";
import {standings} from "./standings.ts";

/** A group of more cities than this is not drawn again and again: then the chosen cities alone are scored. */
const MOST_MEMBERS = 60;

/** An indicator that takes part, with its share of the weight, 0 to 1. */
export interface Weighed {
  indicator: Indicator & {goalposts: NonNullable<Indicator["goalposts"]>};
  share: number;
}

/** One that was given a weight and takes no part: no fixed values to score it by, no figure of the chosen cities, or no places. */
export interface LeftOut {
  indicator: Indicator;
  reason: RankRefusal | "unscored" | "absent";
}

/** Everything that a composite is worked out from. */
export interface CompositeScores {
  members: readonly Member[];
  /** Of each member, in their order: the score of each indicator weighed, 0 to 100, or null. */
  scores: readonly Scores[];
  weights: Weights;
  weighed: readonly Weighed[];
  left: readonly LeftOut[];
}

/**
 * The scores of the group on the indicators that the reader weighs (METHODS.md M5, M10), with those that may take no part and
 * why. Weights of the others are as the reader gave them.
 */
export async function compositeScores(db: Database, comparison: Comparison): Promise<CompositeScores> {
  const ids = Object.keys(comparison.weights);
  const [all, told, whole] = await Promise.all([
    indicators(db),
    standings(db, {...comparison, indicators: ids, theme: null}),
    group(db, comparison),
  ]);
  const standingOf = new Map(told.map((standing) => [standing.indicator.id, standing]));
  const members =
    whole.members.length > MOST_MEMBERS ? whole.members.filter(({index}) => index !== null) : whole.members;
  const left: LeftOut[] = [];
  const taking: {indicator: Weighed["indicator"]; standing: IndicatorStanding}[] = [];
  for (const indicator of all.filter(({id}) => ids.includes(id))) {
    const standing = standingOf.get(indicator.id);
    const {goalposts} = indicator;
    const reason = reasonOf(indicator, standing);
    if (reason !== null) left.push({indicator, reason});
    else if (standing && goalposts !== null) taking.push({indicator: {...indicator, goalposts}, standing});
  }
  const weights = Object.fromEntries(taking.map(({indicator: {id}}) => [id, comparison.weights[id]!]));
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return {
    members,
    scores: members.map((member) =>
      Object.fromEntries(
        taking.map(({indicator, standing}) => {
          const figure = whole.figure(standing, member);
          const value = figure && isComposable(figure) ? figure.value : null;
          return [indicator.id, goalpostScore(value, indicator.goalposts satisfies Goalposts, indicator.scale)];
        }),
      ),
    ),
    weights,
    weighed: taking.map(({indicator}) => ({indicator, share: weights[indicator.id]! / total})),
    left,
  };
}

/** Why an indicator takes no part; null where it does. */
function reasonOf(indicator: Indicator, standing: IndicatorStanding | undefined): LeftOut["reason"] | null {
  if (indicator.direction === "neutral") return "NEUTRAL";
  if (!indicator.rankable) return "NOT_RANKABLE";
  if (indicator.goalposts === null) return "unscored";
  if (!standing) return "absent";
  return standing.permission.judged ? null : standing.permission.rank;
}

import {arithmeticComposite, composite} from "../methods/composite.ts";
import {dominance} from "../methods/dominance.ts";
import type {RankRange} from "../methods/leaveOneOut.ts";
import {leaveOneOut, rankRanges} from "../methods/leaveOneOut.ts";
import type {RankInterval} from "../methods/rankIntervals.ts";
import {rankIntervals} from "../methods/rankIntervals.ts";
import type {CompositeScores} from "./compositeScores.ts";
import type {Member} from "./group.ts";

/** A city of the composite, and what becomes of its place when something changes. */
export interface CompositeLine {
  member: Member;
  score: number | null;
  /** The weighted arithmetic mean under the same rules. */
  arithmetic: number | null;
  /** Null where no places are given, and for a city without a score. */
  interval: RankInterval | null;
  /** Between which places it moves when one indicator is left out. */
  range: RankRange | null;
  /** The cities that it is ahead of on every indicator. */
  ahead: readonly string[];
}

/** One for each member of the group, in their order. */
export function compositeLines({members, scores, weights, weighed}: CompositeScores): CompositeLine[] {
  const ids = weighed.map(({indicator}) => indicator.id);
  const values = scores.map((own) => composite(own, weights));
  const intervals = rankIntervals(scores, weights);
  const ranges = rankRanges(leaveOneOut(scores, weights));
  const ahead = dominance(scores, ids);
  return members.map((member, index) => ({
    member,
    score: values[index]!,
    arithmetic: arithmeticComposite(scores[index]!, weights),
    interval: intervals[index]!,
    range: ranges[index]!,
    ahead: ahead[index]!.map((other) => members[other]!.name),
  }));
}

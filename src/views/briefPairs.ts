import {PAIRING} from "../methods/constants.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {ties} from "../query/ties.ts";
import {pairSlug} from "./pairSlug.ts";
import {tieGlances} from "./tieGlances.ts";

/** Two cities that are bound to one another; the id of `a` comes first. */
export interface TiedPair {
  a: string;
  b: string;
  /** How many lists hold the pair. */
  lists: number;
  /** On how many of the indicators that are briefed they can be compared in the reference years. */
  comparable: number;
}

/** The pairs that have a page of their own (pagedPairs). Takes seconds: for the build, not for the browser. */
export const briefPairs = perDatabase(async (db) => {
  const [tied, glances] = await Promise.all([ties(db), tieGlances(db)]);
  return pagedPairs(
    tied.map(({a, b, lists}) => ({a, b, lists: lists.length, comparable: glances.get(pairSlug({a, b}))!.length})),
  );
});

/**
 * Of all pairs those with at least so many comparable indicators, and of these at most so many (constants.ts): the most
 * comparable indicators first, then those in more lists, then by alphabet. By alphabet.
 */
export function pagedPairs(pairs: readonly TiedPair[]): TiedPair[] {
  return pairs
    .filter(({comparable}) => comparable >= PAIRING.leastIndicators)
    .sort((one, other) => other.comparable - one.comparable || other.lists - one.lists || byName(one, other))
    .slice(0, PAIRING.mostPages)
    .sort(byName);
}

function byName(one: TiedPair, other: TiedPair): number {
  const [left, right] = [pairSlug(one), pairSlug(other)];
  return Number(left > right) - Number(left < right);
}

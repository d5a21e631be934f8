import {PAIRING} from "../methods/constants.ts";
import {permission} from "../methods/permission.ts";
import {stratumOf} from "../model/stratum.ts";
import {aligned} from "../query/aligned.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {wholeDistributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {ties} from "../query/ties.ts";
import {isBriefed, isComparable} from "./briefFacts.ts";

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
export const briefPairs = perDatabase(async (db) => pagedPairs(await tiedPairs(db)));

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

/** The name of the page of two cities, the id that comes first first: `lyon--milan`. */
export function pairSlug({a, b}: {a: string; b: string}): string {
  return [a, b].sort().join("--");
}

async function tiedPairs(db: Database): Promise<TiedPair[]> {
  const [all, spread, registry, tied] = await Promise.all([
    indicators(db),
    wholeDistributions(db),
    cities(db),
    ties(db),
  ]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const tally = new Map(tied.map(({a, b, lists}) => [pairSlug({a, b}), {a, b, lists: lists.length, comparable: 0}]));
  for (const indicator of all) {
    const distribution = spread.find((row) => row.indicator === indicator.id);
    if (!isBriefed(indicator) || !distribution) continue;
    const rows = await aligned(db, indicator.id, distribution.year, indicator.tolerance);
    const figures = new Map(rows.map((row) => [row.city, {...row, country: cityOf.get(row.city)?.country ?? ""}]));
    for (const pair of tally.values()) {
      const both = [figures.get(pair.a), figures.get(pair.b)];
      const sides = both.map((figure) => figure ?? null);
      if (sides.includes(null)) continue;
      const strata = new Set(sides.map((side) => stratumOf(indicator, cityOf.get(side!.city)!, side!))).size;
      if (isComparable(indicator, permission(indicator, sides, {...distribution, strata}), sides)) pair.comparable += 1;
    }
  }
  return [...tally.values()];
}

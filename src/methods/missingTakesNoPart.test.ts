/** What is missing takes part in no mean, median, rank, percentile or quarter, and so in no colour: wherever it stands, and however often. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {arithmeticComposite, composite} from "./composite.ts";
import {convergence} from "./convergence.ts";
import {estimateRanks} from "./estimateRanks.ts";
import {percentileRank} from "./percentileRank.ts";
import type {PermissionFigure} from "./permission.ts";
import {permission} from "./permission.ts";
import {pooledDistance} from "./pooledDistance.ts";
import {groups, quantile, quartiles} from "./quantile.ts";
import {competitionRank} from "./rank.ts";
import {rankIntervals} from "./rankIntervals.ts";
import {robustScores, zScores} from "./standardScore.ts";

const LOWER = {direction: "lower-is-better", decimals: 1} as const;
const value = fc.double({min: 0, max: 100, noNaN: true});
const values = fc.array(value, {minLength: 1, maxLength: 30});
/** Where nulls are put among the values. */
const gaps = fc.array(fc.nat(30), {minLength: 1, maxLength: 8});

function withGaps<T>(list: readonly T[], places: readonly number[]): (T | null)[] {
  const out: (T | null)[] = [...list];
  for (const place of places) out.splice(Math.min(place, out.length), 0, null);
  return out;
}

/** One answer a value: those of the nulls are null, the others as they were. */
function expectSame<T>(answer: (list: readonly (number | null)[]) => readonly T[]): void {
  fc.assert(
    fc.property(values, gaps, (list, places) => {
      const gappy = withGaps(list, places);
      const answers = answer(gappy);
      expect(answers.filter((_, index) => gappy[index] === null).every((one) => one === null)).toBe(true);
      expect(answers.filter((_, index) => gappy[index] !== null)).toEqual(answer(list));
    }),
    {seed: 1},
  );
}

describe("a missing value", () => {
  test("has no place, and takes none from others", () => expectSame((list) => competitionRank(list, LOWER)));

  test("has no quarter, and so no colour, and moves no other's", () => expectSame((list) => groups(list, "neutral")));

  test("has no interval of places", () =>
    expectSame((list) =>
      estimateRanks(
        list.map((one) => ({value: one, margin: one === null ? null : 1})),
        "lower-is-better",
      ),
    ));

  test("has no distance to a target, and no part of the common one", () =>
    expectSame((list) => pooledDistance(list, 50, LOWER).shares));

  test("has no standard score, and moves neither mean nor deviation", () => expectSame((list) => zScores(list)));

  test("has no robust score, and moves neither median nor deviation from it", () =>
    expectSame((list) => robustScores(list)));

  test("moves neither median nor quartiles", () => {
    fc.assert(
      fc.property(values, gaps, (list, places) => {
        const gappy = withGaps(list, places);
        expect(quantile(gappy, 0.5)).toBe(quantile(list, 0.5));
        expect(quartiles(gappy)).toEqual(quartiles(list));
      }),
      {seed: 1},
    );
  });

  test("is nobody whom a city stands before or behind", () => {
    fc.assert(
      fc.property(values, gaps, (list, places) => {
        expect(percentileRank(withGaps(list, places), list[0]!, LOWER)).toEqual(percentileRank(list, list[0]!, LOWER));
      }),
      {seed: 1},
    );
  });

  test("takes no part in a composite, neither as 0 nor as the mean of the others", () => {
    const scores = fc.tuple(value, value, value, value);
    fc.assert(
      fc.property(scores, ([a, b, c, d]) => {
        const weights = {a: 3, b: 3, c: 3, d: 1};
        expect(composite({a, b, c, d: null}, weights)).toBeCloseTo(composite({a, b, c}, {a: 1, b: 1, c: 1})!, 9);
        expect(arithmeticComposite({a, b, c, d: null}, weights)).toBeCloseTo((a + b + c) / 3, 9);
        expect(composite({a, b, c: null, d}, weights)).toBeNull();
      }),
      {seed: 1},
    );
  });

  test("leaves the places of a composite to those that have one", () => {
    const [one, other, none] = [
      {a: 40, b: 60},
      {a: 70, b: 20},
      {a: 99, b: null},
    ];
    const weights = {a: 1, b: 1};
    const [first, gap, second] = rankIntervals([one, none, other], weights, 100);
    expect(gap).toBeNull();
    expect([first, second]).toEqual(rankIntervals([one, other], weights, 100));
  });

  test("joins no panel of convergence", () => {
    const panel = Array.from({length: 9}, (_, index): [number, number] => [index + 1, 2 * index + 3]);
    const gappy: [number | null, number | null][] = [[null, 5], ...panel, [7, null]];
    expect(convergence(gappy)).toEqual(convergence(panel));
  });

  test("is compared with nothing", () => {
    const figure: PermissionFigure = {
      ...{city: "vienna", country: "AT", year: 2020, value: 11, source: "test"},
      ...{boundary: "municipality", level: "city", method: "measured", status: "A"},
    };
    const indicator = {...LOWER, rankable: true, trendable: true, crossCountry: true, tolerance: 2};
    const among = {count: 9, countries: 1};
    const both = [figure, {...figure, city: "porto", year: 2021}];
    const absent = {...figure, city: "lagos", value: null, status: "O" as const, boundary: "mixed" as const};
    expect(permission(indicator, [absent, ...both, null], among)).toEqual(permission(indicator, both, among));
  });
});

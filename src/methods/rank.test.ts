import fc from "fast-check";
import {expect, test} from "vitest";
import {formatNumber} from "../format/number.ts";
import {round} from "../format/round.ts";
import type {RankCase, RankRefusal} from "./rank.ts";
import {competitionRank, rankRefusal} from "./rank.ts";
import vectors from "./vectors.json" with {type: "json"};

const LOWER = {direction: "lower-is-better", decimals: 1} as const;
const HIGHER = {direction: "higher-is-better", decimals: 1} as const;

test("M4.1: values that are equal as printed share a place", () => {
  const {input, expected} = vectors["M4.1"];
  const places = competitionRank(input.values, LOWER);
  expect(places.map((place) => place && place.rank)).toEqual(expected.rank);
  expect(places.map((place) => place && place.tied)).toEqual([false, true, true, null, true, false, false]);
  expect(places[0]!.count).toBe(expected.n);
  expect(input.values.map((value) => value && round(value, 1))).toEqual(expected.rounded);
});

test("M4.2: the place after a tie is left out", () => {
  const {input, expected} = vectors["M4.2"];
  expect(competitionRank(input.values, HIGHER).map((place) => place!.rank)).toEqual(expected.competition);
});

test("M4.3: print and place round alike, half away from zero, and never to −0", () => {
  const {input, expected} = vectors["M4.3"];
  const printed = input.cases.map(([value, decimals]) => formatNumber("en", value!, decimals!));
  expect(printed).toEqual(expected.map((text) => text.replace(/^-(0\.0)$/, "$1")));
  expect(input.cases.map(([value, decimals]) => round(value!, decimals!))).toEqual(printed.map(Number));
});

test("competitionRank(…): worse values, equal values and cities without a value never change a place", () => {
  const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 1, maxLength: 40});
  fc.assert(
    fc.property(values, (list) => {
      const ranks = competitionRank(list, HIGHER).map((place) => place!.rank);
      list.forEach((value, index) => expect(ranks[index]).toBe(1 + list.filter((other) => other > value).length));
      expect(competitionRank([null, ...list], HIGHER).map((place) => place?.rank)).toEqual([undefined, ...ranks]);
      expect(
        competitionRank(
          list.map((value) => -value),
          LOWER,
        ).map((place) => place!.rank),
      ).toEqual(ranks);
    }),
    {seed: 1},
  );
});

const PLAIN: RankCase = {
  indicator: {direction: "lower-is-better", rankable: true, crossCountry: true, tolerance: 2},
  level: "city",
  status: "A",
  value: 1,
  count: 3,
  countries: 2,
};

test.each<[RankRefusal | null, Partial<RankCase>]>([
  [null, {}],
  [null, {status: "E", span: 2}],
  [null, {indicator: {...PLAIN.indicator, crossCountry: false}, countries: 1}],
  ["NEUTRAL", {indicator: {...PLAIN.indicator, direction: "neutral", rankable: false}}],
  ["NOT_RANKABLE", {indicator: {...PLAIN.indicator, rankable: false}}],
  ["REGIONAL", {level: "region"}],
  ["REGIONAL", {level: "country"}],
  ["FORECAST", {status: "F"}],
  ["MISSING", {status: "O", value: null}],
  ["NOT_ELIGIBLE", {status: "V"}],
  ["MIXED_COUNTRIES", {indicator: {...PLAIN.indicator, crossCountry: false}}],
  ["MIXED_COUNTRIES", {indicator: {...PLAIN.indicator, crossCountry: false}, countries: 1, strata: 2}],
  ["MIXED_CLIMATES", {indicator: {...PLAIN.indicator, strata: "climate"}, strata: 2}],
  ["MIXED_METHODS", {indicator: {...PLAIN.indicator, strata: "method"}, strata: 2}],
  [null, {indicator: {...PLAIN.indicator, strata: "method"}, strata: 1}],
  ["YEARS_APART", {span: 3}],
  ["TOO_FEW", {count: 2}],
])("rankRefusal(…) is %s for %j", (expected, change) => {
  expect(rankRefusal({...PLAIN, ...change})).toBe(expected);
});

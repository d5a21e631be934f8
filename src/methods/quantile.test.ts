import fc from "fast-check";
import {expect, test} from "vitest";
import {groups, quantile, quartiles} from "./quantile.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M3.3: quartiles are of type 7", () => {
  const {lower, median, upper} = quartiles(vectors["M3.3"].input.values)!;
  expect([lower, median, upper].map((cut) => Number(cut.toFixed(6)))).toEqual(vectors["M3.3"].expected.type7);
});

test("M3.4: a value on a cut belongs to the worse group", () => {
  const {input, expected} = vectors["M3.4"];
  expect(quartiles(input.values)).toEqual({lower: expected.cuts[0], median: expected.cuts[1], upper: expected.cuts[2]});
  expect(groups(input.values, "higher-is-better")).toEqual(expected.group);
});

test("M3.5: the groups of a lower-is-better indicator are the exact mirror", () => {
  expect(groups(vectors["M3.5"].input.values, "lower-is-better")).toEqual(vectors["M3.5"].expected.group);
});

test("M3.6: no groups without a meaningful spread", () => {
  expect(groups(vectors["M3.6"].input.values, "higher-is-better")).toEqual(vectors["M3.6"].expected.group);
});

test("groups(…) and quartiles(…) need eight cities", () => {
  expect(groups([1, 2, 3, 4, 5, 6, 7, null], "neutral")).toEqual(Array(8).fill(null));
  expect(quartiles([1, 2, 3, 4, 5, 6, 7, null])).toBeNull();
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([null, 4, 2], 0.5)).toBe(3);
});

test("groups(…): equal values share a group, and a city without a value changes nothing", () => {
  const values = fc.array(fc.integer({min: 0, max: 30}), {minLength: 8, maxLength: 60});
  fc.assert(
    fc.property(values, (list) => {
      const found = groups(list, "higher-is-better");
      list.forEach((value, index) => expect(found[list.indexOf(value)]).toBe(found[index]));
      expect(groups([null, ...list], "higher-is-better")).toEqual([null, ...found]);
      expect(
        groups(
          list.map((value) => -value),
          "lower-is-better",
        ),
      ).toEqual(found);
    }),
    {seed: 1},
  );
});

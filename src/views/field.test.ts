import {expect, test} from "vitest";
import {quartiles} from "../methods/quantile.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {distributions} from "../query/distributions.ts";
import {fieldOf, fieldOfDistribution, NOBODY} from "./field.ts";
import {referencesOf} from "./referencesOf.ts";

const AS = {direction: "lower-is-better", decimals: 0} as const;
const DOMAIN = {start: 2, stop: 9};
const VALUES = [1, 2, 3, 3, 5, 6, 7, 8, 9, 40];

async function condensed() {
  const {lower, median, upper} = quartiles(VALUES)!;
  const db = await databaseOf({
    distribution: [{...DOMAIN, count: 10, countries: 4, values: [1, 3, 40], lower, median, upper, below: 1, above: 1}],
    reference: [
      {city: "vienna", value: 3, below: 2, equal: 2},
      {city: "graz", value: 4, level: "region"},
    ],
  });
  const [distribution] = await distributions(db);
  const rows = await referencesOf(db, ["vienna", "graz"]);
  return fieldOfDistribution(distribution!, AS, rows.get("pm25")!);
}

test("a condensed distribution says of a city what all values say", async () => {
  const all = fieldOf({values: VALUES, countries: 4}, DOMAIN, AS);
  const some = await condensed();
  expect(some.standing("vienna", 3)).toEqual(all.standing("vienna", 3));
  expect(some.standing("vienna", 3)).toEqual({worse: 6, equal: 2, count: 10, percentile: 70});
  expect({...some, values: [], standing: null}).toEqual({...all, values: [], standing: null});
});

test("a condensed distribution knows no place of a city that is not among its cities", async () => {
  const some = await condensed();
  expect(some.standing("graz", 4)).toBeNull();
  expect(some.standing("linz", 3)).toBeNull();
});

test("what is beyond the domain is so as printed: a rounded value at its end is not", () => {
  const field = fieldOf({values: [2.3, 3, 4], countries: 1}, {start: 2.345, stop: 4.04}, {...AS, decimals: 1});
  expect([field.below, field.above]).toEqual([0, 0]);
});

test("among nobody there is no place", () => expect(NOBODY.standing("vienna", 3)).toBeNull());

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {distributionOf, distributions, wholeDistributions} from "./distributions.ts";

test("distributions(…) gives one a row by indicator, its slices as an array of numbers", async () => {
  const db = await databaseOf({
    distribution: [
      {indicator: "pm25", year: 2020, lower: 8.5, values: [8, 9, 10]},
      {indicator: "no2", level: "region", excluded: 2, values: [4, 5.5]},
    ],
  });
  const [no2, pm25] = await distributions(db);
  expect(no2).toMatchObject({indicator: "no2", level: "region", excluded: 2, values: [4, 5.5]});
  expect(pm25).toMatchObject({indicator: "pm25", year: 2020, lower: 8.5, values: [8, 9, 10]});
});

test("distributionOf(…) finds a stratum's own, and that of the whole where there is but one stratum", async () => {
  const db = await databaseOf({
    distribution: [
      {indicator: "pm25", year: 2020},
      {indicator: "pm25", stratum: "modelled", year: 2019},
      {indicator: "rent", year: 2021},
    ],
  });
  const find = await distributionOf(db);
  expect(find("pm25", "modelled")?.year).toBe(2019);
  expect(find("pm25", "")?.year).toBe(2020);
  expect(find("pm25", "measured")).toBeUndefined();
  expect(find("rent", "AU")?.year).toBe(2021);
  expect((await wholeDistributions(db)).map(({indicator}) => indicator)).toEqual(["pm25", "rent"]);
});

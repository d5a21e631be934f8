import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {distributions} from "./distributions.ts";

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

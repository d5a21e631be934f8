import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {reference} from "./reference.ts";

test("reference(…) gives the rows of these indicators, by indicator and city", async () => {
  const db = await databaseOf({
    reference: [
      {indicator: "pm25", city: "vienna", value: 12},
      {indicator: "pm25", city: "graz", value: 14, year: 2019},
      {indicator: "no2", city: "graz", value: 9},
      {indicator: "population", city: "graz", value: 1},
    ],
  });
  const rows = await reference(db, ["pm25", "no2"]);
  expect(rows.map(({indicator, city, year, value}) => [indicator, city, year, value])).toEqual([
    ["no2", "graz", 2020, 9],
    ["pm25", "graz", 2019, 14],
    ["pm25", "vienna", 2020, 12],
  ]);
  expect(await reference(db, [])).toEqual([]);
});

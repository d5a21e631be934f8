import {expect, test} from "vitest";
import {coverageByYear} from "./coverageByYear.ts";
import {databaseOf} from "./databaseOf.ts";

test("coverageByYear(…) counts the cities with a value, and how many of these are forecasts", async () => {
  const db = await databaseOf({
    observation: [
      {city: "vienna", period: "2018", value: 1},
      {city: "graz", period: "2018", value: 1},
      {city: "linz", period: "2018", value: null, status: "O"},
      {city: "vienna", period: "2020", value: 1},
      {city: "graz", period: "2020", value: 1, status: "F"},
      {city: "graz", indicator: "no2", period: "2019", value: 1},
    ],
  });
  expect(await coverageByYear(db, "pm25")).toEqual([
    {year: 2018, count: 2, forecast: 0},
    {year: 2020, count: 2, forecast: 1},
  ]);
});

import {expect, test} from "vitest";
import {coverageByCity} from "./coverageByCity.ts";
import {databaseOf} from "./databaseOf.ts";

test("coverageByCity(…) counts an indicator once however many sources have it; cities without a value are left out", async () => {
  const db = await databaseOf({
    series: [
      {city: "vienna", indicator: "pm25", source: "a", count: 3},
      {city: "vienna", indicator: "pm25", source: "b", count: 1},
      {city: "vienna", indicator: "no2", source: "a", count: 2},
      {city: "graz", indicator: "no2", count: 4},
      {city: "linz", indicator: "no2", count: 0},
    ],
  });
  expect(await coverageByCity(db)).toEqual([
    {city: "graz", indicators: 1, observations: 4},
    {city: "vienna", indicators: 2, observations: 6},
  ]);
});

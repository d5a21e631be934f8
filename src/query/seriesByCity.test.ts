import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {seriesByCity} from "./seriesByCity.ts";

test("seriesByCity(…) gives a city's series by indicator, the fuller first, with the years of breaks as an array", async () => {
  const db = await databaseOf({
    series: [
      {city: "vienna", indicator: "pm25", source: "short", count: 2},
      {city: "vienna", indicator: "pm25", source: "long", count: 9, breaks: [2004, 2011]},
      {city: "vienna", indicator: "no2"},
      {city: "graz", indicator: "no2"},
    ],
  });
  const rows = await seriesByCity(db, "vienna");
  expect(rows.map(({indicator, source, breaks}) => [indicator, source, breaks])).toEqual([
    ["no2", "test", []],
    ["pm25", "long", [2004, 2011]],
    ["pm25", "short", []],
  ]);
});

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {seriesBySource} from "./seriesBySource.ts";

test("seriesBySource(…) counts the cities of each indicator, and spans their years", async () => {
  const db = await databaseOf({
    series: [
      {city: "graz", first: 2001, last: 2015},
      {city: "linz", first: 2004, last: 2019},
      {city: "linz", indicator: "no2", first: 2005, last: 2005},
      {city: "wels", source: "other"},
    ],
  });
  expect(await seriesBySource(db, "test")).toEqual([
    {indicator: "no2", cities: 1, first: 2005, last: 2005},
    {indicator: "pm25", cities: 2, first: 2001, last: 2019},
  ]);
});

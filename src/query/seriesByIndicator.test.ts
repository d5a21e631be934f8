import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {seriesByIndicator} from "./seriesByIndicator.ts";

test("seriesByIndicator(…) counts cities by source, boundary and level, with the years that any of them covers", async () => {
  const db = await databaseOf({
    series: [
      {city: "vienna", first: 2000, last: 2010},
      {city: "graz", first: 2005, last: 2020},
      {city: "linz", boundary: "region", level: "region", first: 2015, last: 2015},
      {city: "linz", indicator: "no2"},
    ],
  });
  expect(await seriesByIndicator(db, "pm25")).toEqual([
    {source: "test", boundary: "municipality", level: "city", cities: 2, first: 2000, last: 2020},
    {source: "test", boundary: "region", level: "region", cities: 1, first: 2015, last: 2015},
  ]);
});

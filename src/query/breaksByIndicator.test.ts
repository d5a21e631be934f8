import {expect, test} from "vitest";
import {breaksByIndicator} from "./breaksByIndicator.ts";
import {databaseOf} from "./databaseOf.ts";

test("breaksByIndicator(…) gives the breaks of one indicator", async () => {
  const db = await databaseOf({
    observation: [
      {city: "lyon", period: "2010", value: 14},
      {city: "lyon", period: "2015", value: 13, status: "B"},
      {city: "lyon", period: "2020", indicator: "no2", value: 20, status: "B"},
    ],
  });
  expect((await breaksByIndicator(db, "pm25")).map(({city, year}) => [city, year])).toEqual([["lyon", 2015]]);
});

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {standing} from "./standing.ts";

test("standing(…) gives the rows of one indicator, missing values included, in their order", async () => {
  const db = await databaseOf({
    observation: [
      {city: "vienna", period: "2020", value: 12},
      {city: "lyon", period: "2020", value: null, status: "O"},
      {city: "lyon", period: "2019", value: 13},
      {city: "lyon", period: "2020", indicator: "no2", value: 20},
    ],
  });
  expect((await standing(db, "pm25")).map(({city, year, value}) => [city, year, value])).toEqual([
    ["lyon", 2019, 13],
    ["lyon", 2020, null],
    ["vienna", 2020, 12],
  ]);
});

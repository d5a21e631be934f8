import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {observationsOfYears} from "./observationsOfYears.ts";

const db = await databaseOf({
  observation: [
    {city: "vienna", period: "2020", value: 12},
    {city: "lyon", period: "2010", value: 14},
    {city: "lyon", period: "2015", value: 13},
    {city: "lyon", period: "2020", value: null, status: "O"},
    {city: "lyon", period: "2020", indicator: "no2", value: 20},
  ],
});

test("observationsOfYears(…) gives the years asked for alone, missing values included", async () =>
  expect(
    (await observationsOfYears(db, "pm25", [2010, 2020])).map(({city, year, value}) => [city, year, value]),
  ).toEqual([
    ["lyon", 2010, 14],
    ["lyon", 2020, null],
    ["vienna", 2020, 12],
  ]));

test("observationsOfYears(…) of no year gives none", async () =>
  expect(await observationsOfYears(db, "pm25", [])).toEqual([]));

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {observationsByIndicator} from "./observationsByIndicator.ts";

const observation = [
  {city: "vienna", period: "2020", value: 12.5},
  {city: "vienna", period: "2019", value: 13},
  {city: "graz", period: "2020", value: 15},
  {city: "graz", indicator: "no2", period: "2020", value: 20},
];

test("observationsByIndicator(…) gives the rows of all cities by city and year", async () => {
  const rows = await observationsByIndicator(await databaseOf({observation}), "pm25");
  expect(rows.map(({city, year, value}) => [city, year, value])).toEqual([
    ["graz", 2020, 15],
    ["vienna", 2019, 13],
    ["vienna", 2020, 12.5],
  ]);
});

test("observationsByIndicator(…) keeps to the cities named, and to none when none is named", async () => {
  const db = await databaseOf({observation});
  expect((await observationsByIndicator(db, "pm25", ["graz"])).map(({value}) => value)).toEqual([15]);
  expect(await observationsByIndicator(db, "pm25", [])).toEqual([]);
});

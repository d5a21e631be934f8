import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {observationsByCity} from "./observationsByCity.ts";

const observation = [
  {city: "vienna", indicator: "pm25", period: "2020", value: 12.5, low: 12, high: 13},
  {city: "vienna", indicator: "pm25", period: "2019", value: null, status: "O" as const},
  {city: "vienna", indicator: "no2", period: "2000-01-01/P20Y", year: 2010, value: 20},
  {city: "graz", indicator: "pm25", period: "2020", value: 15},
  {city: "turin", indicator: "pm25", period: "2020", value: 30},
];

test("observationsByCity(…) gives the cities' rows by city, indicator, year, missing values included", async () => {
  const rows = await observationsByCity(await databaseOf({observation}), ["vienna", "graz"]);
  expect(rows.map(({city, indicator, period, value}) => [city, indicator, period, value])).toEqual([
    ["graz", "pm25", "2020", 15],
    ["vienna", "no2", "2000-01-01/P20Y", 20],
    ["vienna", "pm25", "2019", null],
    ["vienna", "pm25", "2020", 12.5],
  ]);
  expect(rows[3]).toEqual({
    city: "vienna",
    indicator: "pm25",
    period: "2020",
    year: 2020,
    value: 12.5,
    low: 12,
    high: 13,
    status: "A",
    source: "test",
    line: 2,
    level: "city",
    boundary: "municipality",
    method: "measured",
    formula: null,
  });
});

test("observationsByCity(…) of no city, or of an unknown one, is empty", async () => {
  const db = await databaseOf({observation});
  expect(await observationsByCity(db, [])).toEqual([]);
  expect(await observationsByCity(db, ["atlantis", "'; DROP TABLE observation; --"])).toEqual([]);
});

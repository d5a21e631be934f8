import {expect, test} from "vitest";
import {ELIGIBLE_STATUSES, STATUSES} from "../model/status.ts";
import {aligned} from "./aligned.ts";
import {databaseOf} from "./databaseOf.ts";

/** METHODS.md M2.1. */
const YEARS = {a: [2022], b: [2021, 2023], c: [2019, 2020], d: [2018], e: [2024, 2016], f: []};

test("aligned(…) takes the value nearest to the year within the tolerance, of two the earlier (METHODS.md M2.1)", async () => {
  const db = await databaseOf({
    observation: Object.entries(YEARS).flatMap(([city, years]) =>
      years.map((year) => ({city, period: String(year), value: year})),
    ),
  });
  expect((await aligned(db, "pm25", 2022, 2)).map(({city, year, value}) => [city, year, value])).toEqual([
    ["a", 2022, 2022],
    ["b", 2021, 2021],
    ["c", 2020, 2020],
    ["e", 2024, 2024],
  ]);
  expect(await aligned(db, "pm25", 2022, 0)).toHaveLength(1);
});

test("aligned(…) prefers the better status of equal years, and takes nothing that is not eligible", async () => {
  const db = await databaseOf({
    observation: [
      {city: "graz", period: "2020", status: "U", value: 1, line: 2},
      {city: "graz", period: "2020-01-01/P1Y", status: "P", value: 2, line: 3},
      ...STATUSES.filter((status) => !ELIGIBLE_STATUSES.includes(status)).map((status, at) => ({
        ...{city: "linz", period: `2020-0${at + 1}`, status, value: 3},
      })),
      {city: "wels", period: "2020", value: null, status: "O" as const},
      {city: "wels", period: "2019", value: 4},
      {city: "wels", indicator: "no2", period: "2020", value: 5},
    ],
  });
  const rows = await aligned(db, "pm25", 2020, 2);
  expect(rows.map(({city, value, status}) => [city, value, status])).toEqual([
    ["graz", 2, "P"],
    ["wels", 4, "A"],
  ]);
});

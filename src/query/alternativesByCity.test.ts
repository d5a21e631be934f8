import {expect, test} from "vitest";
import {alternativesByCity} from "./alternativesByCity.ts";
import {databaseOf} from "./databaseOf.ts";

test("alternativesByCity(…) has all rows of the city, by source, year and line", async () => {
  const db = await databaseOf({
    alternative: [
      {source: "b", period: "2018", value: 5},
      {source: "a", period: "2020", value: 2, line: 9},
      {source: "a", period: "2020", value: 3, line: 4},
      {source: "a", period: "2019", value: null, status: "O"},
      {city: "graz", value: 6},
    ],
  });
  const rows = await alternativesByCity(db, "vienna");
  expect(rows.map(({source, period, value}) => [source, period, value])).toEqual([
    ["a", "2019", null],
    ["a", "2020", 3],
    ["a", "2020", 2],
    ["b", "2018", 5],
  ]);
});

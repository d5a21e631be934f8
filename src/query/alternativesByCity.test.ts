import {expect, test} from "vitest";
import {alternativesByCity} from "./alternativesByCity.ts";
import {databaseOf} from "./databaseOf.ts";

test("alternativesByCity(…) takes the newest value of each indicator and source, never a forecast", async () => {
  const db = await databaseOf({
    alternative: [
      {source: "a", period: "2019", value: 1},
      {source: "a", period: "2020", value: 2, line: 9},
      {source: "a", period: "2020", value: 3, line: 4},
      {source: "a", period: "2030", value: 4, status: "F"},
      {source: "b", period: "2018", value: 5},
      {source: "b", period: "2021", value: null, status: "O"},
      {city: "graz", value: 6},
    ],
  });
  const rows = await alternativesByCity(db, "vienna");
  expect(rows.map(({source, period, value}) => [source, period, value])).toEqual([
    ["a", "2020", 3],
    ["b", "2018", 5],
  ]);
});

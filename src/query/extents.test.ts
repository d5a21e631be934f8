import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {extents} from "./extents.ts";

test("extents(…) gives the countries of each indicator", async () => {
  const db = await databaseOf({extent: [{country: "PT", count: 3}, {last: 2022}, {indicator: "no2"}]});
  expect(await extents(db)).toEqual([
    {indicator: "no2", country: "AT", count: 1, first: 2020, last: 2020},
    {indicator: "pm25", country: "AT", count: 1, first: 2020, last: 2022},
    {indicator: "pm25", country: "PT", count: 3, first: 2020, last: 2020},
  ]);
});

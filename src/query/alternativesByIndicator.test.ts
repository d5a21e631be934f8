import {expect, test} from "vitest";
import {alternativesByIndicator} from "./alternativesByIndicator.ts";
import {databaseOf} from "./databaseOf.ts";

test("alternativesByIndicator(…) has all rows of the indicator, by city and source", async () => {
  const db = await databaseOf({
    alternative: [
      {city: "wels", value: 1},
      {city: "graz", source: "b", value: 2},
      {city: "graz", source: "a", value: 3},
      {indicator: "no2", value: 4},
    ],
  });
  expect((await alternativesByIndicator(db, "pm25")).map(({value}) => value)).toEqual([3, 2, 1]);
});

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {holdings} from "./holdings.ts";

test("holdings(…) says of each city, indicator and source whether a value or a suppressed row stands there", async () => {
  const db = await databaseOf({
    observation: [
      {value: null, status: "O", period: "2019"},
      {value: 3, period: "2020"},
      {indicator: "no2", value: null, status: "Q"},
      {indicator: "no2", value: null, status: "O", source: "other"},
    ],
  });
  const vienna = {city: "vienna", source: "test"};
  expect(await holdings(db)).toEqual([
    {...vienna, indicator: "no2", source: "other", told: false, suppressed: false},
    {...vienna, indicator: "no2", told: false, suppressed: true},
    {...vienna, indicator: "pm25", told: true, suppressed: false},
  ]);
});

import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {wholeDistributions} from "./wholeDistributions.ts";

test("wholeDistributions(…) leaves out those of strata", async () => {
  const db = await databaseOf({
    distribution: [{indicator: "pm25"}, {indicator: "pm25", stratum: "modelled"}, {indicator: "rent"}],
  });
  expect((await wholeDistributions(db)).map(({indicator}) => indicator)).toEqual(["pm25", "rent"]);
});

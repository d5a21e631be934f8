import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {coded, standardCodes} from "./standardCodes.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

test("standardCodes(…) lists codes with their match, and those without apart", async () => {
  const standards = {
    iso37120: {edition: "2014", code: "8.1", relation: "aligned"} as const,
    eurostat: {dataset: "urb_cenv", code: "EN2027V", relation: "exact"} as const,
  };
  const db = await databaseOf({
    indicator: [
      {id: "pm25", title: "Fine particles"},
      {id: "greenness", title: "Greenness"},
    ],
    definition: [{indicator: "pm25", standards}, {indicator: "greenness"}],
  });
  const [table, others] = await standardCodes(db, await testScreen());
  expect([...table!.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "Fine particles2014 · 8.1 closeurb_cenv · EN2027V same",
  ]);
  expect(textOf(others!)).toBe("Indicators with a code in none of the fourGreenness");
  expect(await coded(db)).toBe(1);
});

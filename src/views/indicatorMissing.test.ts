import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorMissing} from "./indicatorMissing.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

test("indicatorMissing(…) counts the cities without a figure by kind, and names few", async () => {
  const db = await databaseOf({
    city: ["graz", "linz", "wels", "ulm"].map((id) => ({id, name: id.toUpperCase()})),
    indicator: [{}, {id: "no2"}],
    observation: [
      {city: "graz", value: 1},
      {city: "linz", value: null, status: "Q"},
      {city: "wels", indicator: "no2", value: 3},
    ],
  });
  const missing = await indicatorMissing(db, {indicator: "pm25"}, screen);
  expect(textOf(missing.querySelector("p")!)).toMatch(/^3 of the 4 cities have no figure of any year\./);
  const rows = [...missing.querySelectorAll("tbody tr")].map((row) => [
    textOf(row.querySelector("th .missing-symbol + span")!),
    textOf(row.querySelector(".count")!),
    [...row.querySelectorAll("li")].map(textOf).join(),
  ]);
  expect(rows).toEqual([
    ["not collected", "1", "ULM"],
    ["not published", "1", "WELS"],
    ["not applicable", "0", ""],
    ["withheld", "0", ""],
    ["suppressed", "1", "LINZ"],
    ["pending", "0", ""],
  ]);
});

test("indicatorMissing(…) of an indicator that each city has", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], observation: [{value: 1}]});
  const missing = await indicatorMissing(db, {indicator: "pm25"}, screen);
  expect(textOf(missing)).toBe("Each of the 1 cities has a figure.");
});

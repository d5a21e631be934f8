import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";
import {trends} from "./trends.ts";

const city = [{id: "vienna", name: "Vienna"}];
const years = (count: number) =>
  Array.from({length: count}, (_, i) => ({value: 10 + i, year: 2015 + i, period: String(2015 + i)}));

async function pictures(count: number, indicator: object) {
  const db = await databaseOf({city, observation: years(count), indicator: [indicator]});
  return trends(db, {cities: ["vienna"]}, await testScreen());
}

test("trends(…) draws an indicator that has three years", async () => {
  const found = await pictures(3, {});
  expect(found.querySelector("svg")?.getAttribute("aria-label")).toBe(
    "Fine particulate matter over the years in Vienna",
  );
});

test("trends(…) draws neither two years nor what may not be joined to a line", async () => {
  for (const found of [await pictures(2, {}), await pictures(9, {trendable: false})])
    expect(textOf(found)).toBe("None of these cities has a series of three years or more.");
});

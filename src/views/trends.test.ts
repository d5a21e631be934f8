import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";
import {trends} from "./trends.ts";

const city = [{id: "vienna", name: "Vienna"}];
const years = (count: number) =>
  Array.from({length: count}, (_, i) => ({value: 10 + i, year: 2015 + i, period: String(2015 + i)}));

async function pictures(count: number, indicator: object) {
  const db = await databaseOf({city, observation: years(count), indicator: [indicator], distribution: [{}]});
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

test("trends(…) says the course of each city, and gives the same as a table", async () => {
  const found = await pictures(8, {});
  expect(textOf(found.querySelector("figure > p")!)).toBe("Vienna: worsening, +1.00 µg/m³ a year from 2015 to 2022.");
  expect([...found.querySelectorAll("details tbody tr")].map(textOf)).toEqual(
    years(8).map(({value, period}) => `${period}${value}.0`),
  );
});

test("trends(…) draws the indicators that are asked for", async () => {
  const db = await databaseOf({
    city,
    observation: [...years(4), ...years(4).map((row) => ({...row, indicator: "no2"}))],
    indicator: [{}, {id: "no2", title: "Nitrogen dioxide"}],
  });
  const found = await trends(db, {cities: ["vienna"], indicators: ["no2"]}, await testScreen());
  expect([...found.querySelectorAll("figcaption")].map(textOf)).toEqual(["Nitrogen dioxide"]);
});

import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorTrend} from "./indicatorTrend.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const years = Array.from({length: 8}, (_, index) => 2013 + index);
const city = [
  {id: "graz", name: "Graz"},
  {id: "linz", name: "Linz"},
  {id: "wels", name: "Wels"},
];
const observation = years.flatMap((year, index) => [
  {city: "graz", period: String(year), value: 20 - index},
  {city: "linz", period: String(year), value: 12, level: "region" as const},
]);

test("indicatorTrend(…) draws the named cities, says the course of each, and gives them as a table", async () => {
  const db = await databaseOf({city, observation, indicator: [{}]});
  const trend = await indicatorTrend(db, {indicator: "pm25", cities: ["linz", "wels", "graz"]}, screen);
  expect([...trend!.querySelectorAll(".wide .end text")].map(textOf).sort()).toEqual(["Graz", "Linz"]);
  expect(trend!.querySelector(".wide .end")!.getAttribute("style")).toContain("--city-1");
  expect([...trend!.querySelectorAll("li")].map(textOf)).toEqual([
    "Linz: 12.0 µg/m³ in 2013, 12.0 µg/m³ in 2020; no trend is told of a figure that is not the city’s own.",
    "Graz: improving, −1.00 µg/m³ a year from 2013 to 2020.",
  ]);
  expect(trend!.querySelectorAll("details tbody tr")).toHaveLength(8);
});

test("indicatorTrend(…) says what a dashed line and a stroke are where it has one", async () => {
  const rows = observation.map((row) => ({
    ...row,
    status: row.period === "2020" ? ("F" as const) : row.period === "2016" ? ("B" as const) : ("A" as const),
  }));
  const db = await databaseOf({city, observation: rows, indicator: [{}]});
  const trend = await indicatorTrend(db, {indicator: "pm25", cities: ["graz"]}, screen);
  expect(textOf(trend!.querySelector("p.small")!)).toMatch(/^Dashed: forecasts.* A stroke across a line/);
});

test("indicatorTrend(…) without a city, without a figure, and for values that may not be joined", async () => {
  const db = await databaseOf({city, observation, indicator: [{}, {id: "no2", trendable: false}]});
  expect(textOf((await indicatorTrend(db, {indicator: "pm25"}, screen))!)).toBe(
    "Add a city above to see its line here.",
  );
  expect(textOf((await indicatorTrend(db, {indicator: "pm25", cities: ["wels"]}, screen))!)).toBe(
    "None of the chosen cities has a figure among these.",
  );
  expect(await indicatorTrend(db, {indicator: "no2", cities: ["graz"]}, screen)).toBeNull();
});

import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityTwins} from "./cityTwins.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

/** Observations of every year from the first on. */
const series = (city: string, first: number, ...values: number[]) =>
  values.map((value, index) => ({city, value, period: String(first + index)}));
const CITIES = [
  {id: "vienna", name: "Vienna"},
  {id: "turin", name: "Turin", country: "IT"},
];
const FOUND = [...series("vienna", 2018, 15, 14), ...series("turin", 2010, 14, 13, 12, 11, 10, 9, 9)];

test("cityTwins(…) names who stood there and improved, with both figures, years, source, a way to compare and that of the newer figure", async () => {
  const db = await databaseOf({
    city: CITIES,
    indicator: [{title: "Fine particles"}],
    distribution: [{}],
    observation: FOUND,
  });
  const view = await cityTwins(db, {city: "vienna"}, screen);
  expect(textOf(view.querySelector("dt")!).replaceAll("\u202f", " ")).toBe(
    "Fine particles Vienna stands at 14.0 µg/m³ (2019).",
  );
  expect(textOf(view.querySelector("li")!).replaceAll("\u202f", " ")).toBe(
    "Turin had 14.0 µg/m³ in 2010 and 9.0 µg/m³ in 2016: −5.0 µg/m³ in 6 years. both over the years · test · The way of this number",
  );
  expect([...view.querySelectorAll("li a")].map((link) => link.getAttribute("href"))).toEqual([
    "/en/city/turin/",
    "/en/compare/?cities=vienna,turin&indicators=pm25&view=trends",
    "/en/sources/test/",
    "/en/figure/?city=turin&indicator=pm25&period=2016&source=test",
  ]);
});

test.each([
  ["counted within countries alone", {crossCountry: false}],
  ["asking for more years", {minYearGap: 10}],
])("cityTwins(…) of an indicator %s finds nobody, and says for what", async (_, rule) => {
  const indicator = [{title: "Fine particles", ...rule}];
  const db = await databaseOf({city: CITIES, indicator, distribution: [{}], observation: FOUND});
  expect(textOf(await cityTwins(db, {city: "vienna"}, screen))).toBe(
    "None found for Fine particles: no city with a comparable series stood where Vienna stands now and has improved since.",
  );
});

test.each([
  ["neutral", {direction: "neutral", rankable: false} as const],
  ["not to be joined over years", {trendable: false}],
  ["in euros of each year's worth", {unit: {label: "EUR/person", ucum: "EUR"}}],
  ["in money of each year and country", {unit: {label: "national currency", ucum: "{currency}/a"}}],
])("cityTwins(…) does not follow an indicator %s", async (_, rule) => {
  const db = await databaseOf({city: CITIES, indicator: [rule], distribution: [{}], observation: FOUND});
  expect(textOf(await cityTwins(db, {city: "vienna"}, screen))).toMatch(/^Nothing of Vienna can be followed/);
});

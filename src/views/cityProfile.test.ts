import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityProfile} from "./cityProfile.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const cells = (row: Element) => [...row.children].map((cell) => textOf(cell));
const rowsOf = (table: Element) => [...table.querySelectorAll("tbody tr:not(.theme)")].map(cells);

test("cityProfile(…) shows the newest value that is not a forecast, with year, place, source, line and sentence", async () => {
  const db = await databaseOf({
    city: ["graz", "linz", "vienna"].map((id) => ({id, name: id})),
    indicator: [{}],
    distribution: [{year: 2020, count: 3, values: [9, 12.4, 12.4]}],
    series: [{boundary: "greater-city"}],
    observation: [
      {period: "2019", value: 13, line: 8},
      {period: "2020", value: 12.44, line: 9, low: 11, high: 14.02},
      {period: "2021", value: 11, status: "F", line: 10},
    ],
    reference: [{value: 12.44}, {city: "graz", value: 12.41}, {city: "linz", value: 9}],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  const [row] = rowsOf(table);
  expect(row!.slice(0, 6).map((text) => text!.replaceAll("\u202f", " "))).toEqual([
    "Fine particulate mattercity as Eurostat draws it",
    "12.4 µg/m³11.0 to 14.0",
    "2020",
    "−0.6 µg/m³ (−4%) since 2019.",
    "=2 of 3",
    "testline 9",
  ]);
  expect(textOf(table.querySelector("#pm25 .words > p"))!.replace("\u202f", " ")).toBe(
    "vienna had 12.4 µg/m³ in 2020: place =2 of 3 comparable cities.",
  );
  expect(textOf(table.querySelector(".theme"))).toBe("Air");
});

test("cityProfile(…) says in a fold which line of which file it is, and the question that gives it", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [{}, {id: "no2", derive: {id: "growth", of: "pm25", years: 5}}],
    observation: [
      {value: 12, line: 9},
      {indicator: "no2", value: 5, formula: "growth"},
    ],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  const [published, derived] = ["#pm25", "#no2"].map((id) => table.querySelector(`${id} details`));
  expect(textOf(published)).toContain("Line 9 of the file of test, as published.");
  expect(textOf(derived)).toContain(
    "Worked out here from line 2 of the file of test and its neighbours: the yearly change since an earlier figure.",
  );
  const sql = textOf(published!.querySelector("code"))!;
  expect(await db.query(sql)).toEqual([{value: 12}]);
  expect([...published!.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "#source-test",
    "/en/compare/?cities=vienna&indicators=pm25&view=slope",
    "/en/figure/?city=vienna&indicator=pm25&period=2020",
  ]);
});

test("cityProfile(…) tells the change since the first year, and the word of the trend", async () => {
  const falling = [20, 19, 18.5, 17, 16, 15, 14, 12];
  const db = await databaseOf({
    city: [{}],
    indicator: [{minYearGap: 5}],
    observation: falling.map((value, index) => ({period: String(2010 + index), value})),
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect([...table.querySelectorAll(".trend small")].map(textOf)).toEqual([
    "improving",
    "−8.0 µg/m³ (−40%) since 2010.",
  ]);
  expect(table.querySelectorAll(".trend svg")).toHaveLength(1);
});

test("cityProfile(…) labels a region's figure and an unusual status, and prints why there is no place", async () => {
  const db = await databaseOf({
    city: [{id: "vienna"}],
    indicator: [{}],
    distribution: [{year: 2020, level: "region"}],
    observation: [{value: 12.4, level: "region", status: "D"}],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect([...table.querySelectorAll(".badge")].map(textOf)).toEqual(["region", "definition differs"]);
  expect(textOf(table.querySelector(".place"))).toBe("no place: not the city’s own");
});

test("cityProfile(…) leads to the page of the indicator with those of the same stratum", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [{strata: "method"}],
    distribution: [{layers: 2}, {stratum: "measured"}, {stratum: "modelled, population-weighted"}],
    observation: [{value: 12.4, method: "modelled, population-weighted"}],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect(table.querySelector("#pm25 a")!.getAttribute("href")).toBe(
    "/en/indicator/pm25/?stratum=modelled,+population-weighted",
  );
});

test("cityProfile(…) says in which year the place is, where it is not that of the newest value", async () => {
  const db = await databaseOf({
    city: ["graz", "linz", "vienna"].map((id) => ({id, name: id})),
    indicator: [{tolerance: 1}],
    distribution: [{year: 2018, count: 3, values: [10, 11, 12]}],
    observation: [
      {period: "2018", value: 12},
      {period: "2021", value: 10},
    ],
    reference: ["vienna", "graz", "linz"].map((city, index) => ({city, year: 2018, value: 12 - index})),
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect(textOf(table.querySelector(".place"))).toBe("3 of 3in 2018");
});

test("cityProfile(…) of a city without figures says so", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}]});
  expect(textOf(await cityProfile(db, {city: "vienna"}, screen))).toBe("No indicator has a figure for this choice.");
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityProfile} from "./cityProfile.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const cells = (row: Element) => [...row.children].map((cell) => textOf(cell));
const rowsOf = (table: Element) => [...table.querySelectorAll("tbody tr:not(.theme)")].map(cells);

test("cityProfile(…) shows the newest value that is not a forecast, with year, place, source and line", async () => {
  const db = await databaseOf({
    city: ["graz", "linz", "vienna"].map((id) => ({id, name: id})),
    indicator: [{}],
    distribution: [{year: 2020}],
    series: [{boundary: "greater-city"}],
    observation: [
      {period: "2019", value: 13, line: 8},
      {period: "2020", value: 12.44, line: 9, low: 11, high: 14.02},
      {period: "2021", value: 11, status: "F", line: 10},
      {city: "graz", value: 12.41},
      {city: "linz", value: 9},
    ],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect(rowsOf(table)).toEqual(
    [
      [
        "Fine particulate mattercity as Eurostat draws it",
        "12.4\u202fµg/m³11.0 to 14.0",
        "2020",
        "2019 to 2021",
        "=2 of 3",
        "testline 9",
      ],
    ].map((row) => row.map((text) => text.replace("\u202f", " "))),
  );
  expect(textOf(table.querySelector(".theme"))).toBe("Air");
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

test("cityProfile(…) says in which year the place is, where it is not that of the newest value", async () => {
  const db = await databaseOf({
    city: ["graz", "linz", "vienna"].map((id) => ({id, name: id})),
    indicator: [{tolerance: 1}],
    distribution: [{year: 2018}],
    observation: [
      {period: "2018", value: 12},
      {period: "2021", value: 10},
      {city: "graz", period: "2018", value: 9},
      {city: "linz", period: "2018", value: 8},
    ],
  });
  const table = await cityProfile(db, {city: "vienna"}, screen);
  expect(textOf(table.querySelector(".place"))).toBe("3 of 3in 2018");
});

test("cityProfile(…) of a city without figures says so", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}]});
  expect(textOf(await cityProfile(db, {city: "vienna"}, screen))).toBe("No indicator has a figure for this choice.");
});

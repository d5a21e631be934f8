import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorTable} from "./indicatorTable.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const city = ids.map((id) => ({id, name: id.toUpperCase()}));
const observation = ids.map((id, index) => ({city: id, value: index + 1}));

test("indicatorTable(…) puts the cities into quarters, by place from the better end", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8}]});
  const table = await indicatorTable(db, {indicator: "pm25"}, screen);
  expect([...table!.querySelectorAll(".quarter")].map(textOf)).toEqual([
    "Top quarter 2 cities · 1.0 to 2.0 µg/m³",
    "Above the middle 2 cities · 3.0 to 4.0 µg/m³",
    "Below the middle 2 cities · 5.0 to 6.0 µg/m³",
    "Bottom quarter 2 cities · 7.0 to 8.0 µg/m³",
  ]);
  expect([...table!.querySelectorAll("tbody tr:not(.quarter)")].map(textOf).slice(0, 2)).toEqual([
    "1A Austria1.02020",
    "2B Austria2.02020",
  ]);
});

test("indicatorTable(…) gives no places where neither more nor less is better, and sorts by name", async () => {
  const db = await databaseOf({
    city: city.map(({id}, index) => ({id, name: `City ${8 - index}`})),
    observation,
    indicator: [{direction: "neutral"}],
    distribution: [{count: 8}],
  });
  const table = await indicatorTable(db, {indicator: "pm25"}, screen);
  expect([...table!.querySelectorAll("thead th")].map(textOf)).toEqual(["City", "Value", "Year"]);
  expect([...table!.querySelectorAll("tbody tr")].map(textOf).slice(0, 3)).toEqual([
    "Highest quarter 2 cities · 7.0 to 8.0 µg/m³",
    "City 1 Austria8.02020",
    "City 2 Austria7.02020",
  ]);
});

test("indicatorTable(…) leaves out figures of another level, and is null without a figure", async () => {
  const mixed = observation.map((row) => ({
    ...row,
    level: row.city === "a" ? ("country" as const) : ("city" as const),
  }));
  const db = await databaseOf({city, observation: mixed, indicator: [{}, {id: "no2"}], distribution: [{count: 7}]});
  const table = await indicatorTable(db, {indicator: "pm25"}, screen);
  expect([...table!.querySelectorAll("tbody th[scope=row]")].map(textOf)).not.toContain("A Austria");
  expect(await indicatorTable(db, {indicator: "no2"}, screen)).toBeNull();
});

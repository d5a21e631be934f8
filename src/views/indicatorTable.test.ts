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
  expect([...table!.querySelectorAll("tbody tr")].map(textOf).slice(0, 2)).toEqual([
    "City 1 Austria8.02020",
    "City 2 Austria7.02020",
  ]);
  expect(textOf(table!.querySelector("p"))).toBe("No city is given a place: neither more nor less is better. By name.");
});

test("indicatorTable(…) gives places within a stratum alone", async () => {
  const all = city.map((one, index) => ({...one, country: index < 4 ? "FR" : "AT"}));
  const db = await databaseOf({
    city: all,
    observation,
    indicator: [{crossCountry: false}],
    distribution: [{count: 8}, {stratum: "AT", count: 4}, {stratum: "FR", count: 4}],
  });
  const [austria, france] = await Promise.all([
    indicatorTable(db, {indicator: "pm25"}, screen),
    indicatorTable(db, {indicator: "pm25", stratum: "FR"}, screen),
  ]);
  expect(textOf(france!.querySelector("p"))).toMatch(
    /^Places count from the better end, among all 4 cities compared here \(France\)\./,
  );
  const rows = (table: Element | null) => [...table!.querySelectorAll("tbody tr")].map(textOf);
  expect(rows(france)).toEqual(["1A France1.02020", "2B France2.02020", "3C France3.02020", "4D France4.02020"]);
  expect(rows(austria)[0]).toBe("1E Austria5.02020");
});

test("indicatorTable(…) is in the order that the reader chose, with the named cities first too", async () => {
  const db = await databaseOf({
    city,
    observation: observation.map((row, index) => ({...row, year: index === 4 ? 2021 : 2020})),
    indicator: [{}],
    distribution: [{count: 8}],
  });
  const namesIn = async (sort: "name" | "value" | "year", cities: string[] = []) => {
    const table = await indicatorTable(db, {indicator: "pm25", sort, cities}, screen);
    return [...table!.querySelectorAll("tbody th[scope=row] a")].map(textOf).join("");
  };
  expect(await namesIn("name")).toBe("ABCDEFGH");
  expect(await namesIn("value", ["h", "c"])).toBe("HCABCDEFGH");
  expect(await namesIn("year")).toBe("EABCDFGH");
});

test("indicatorTable(…) lists the first of each quarter where there are more than asked for, and says so", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8}]});
  const table = await indicatorTable(db, {indicator: "pm25", most: 4}, screen);
  expect([...table!.querySelectorAll("tbody th a")].map(textOf).join("")).toBe("ACEG");
  expect([...table!.querySelectorAll(".more")].map(textOf)).toEqual(Array(4).fill("and 1 more"));
  expect(textOf(table!.querySelector("p:has([data-whole])"))).toBe("Listed here: 4 of 8 cities. List all 8");
  expect(textOf(table!.querySelector(".quarter"))).toBe("Top quarter 2 cities · 1.0 to 2.0 µg/m³");
  const byName = await indicatorTable(db, {indicator: "pm25", most: 3, sort: "name"}, screen);
  expect([...byName!.querySelectorAll("tbody th a")].map(textOf).join("")).toBe("ABC");
  const whole = await indicatorTable(db, {indicator: "pm25", most: 8}, screen);
  expect(whole!.querySelector(".more, [data-whole]")).toBe(null);
});

test("indicatorTable(…) gives the places that a city may have where figures have an interval", async () => {
  const db = await databaseOf({
    city,
    observation: observation.map((row) => ({...row, low: row.value - 1.5, high: row.value + 1.5})),
    indicator: [{}],
    distribution: [{count: 8}],
  });
  const table = await indicatorTable(db, {indicator: "pm25"}, screen);
  expect(textOf(table!.querySelector("th.place"))).toBe("Joint place");
  expect([...table!.querySelectorAll("td.place")].map(textOf)).toEqual([
    "1–2",
    "1–3",
    "2–4",
    "3–5",
    "4–6",
    "5–7",
    "6–8",
    "7–8",
  ]);
  expect(textOf(table!.querySelector("td.value"))).toBe("1.0 -0.5 to 2.5");
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

import {expect, test} from "vitest";
import type {Rows} from "../query/databaseOf.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";
import {together} from "./together.ts";

const WHO = {kind: "health-guideline" as const, label: "WHO guideline", value: 5, year: null, citation: "WHO (2021)"};
const CITIES = ["vienna", "warsaw", "malmo", "lagos"];
const rows: Rows = {
  city: [...CITIES, "graz", "linz"].map((id) => ({id, name: id[0]!.toUpperCase() + id.slice(1)})),
  indicator: [
    {references: [WHO], sources: ["test"]},
    {id: "people", title: "People", direction: "neutral", rankable: false, references: [WHO]},
    {id: "trees", title: "Trees"},
    {id: "crime", title: "Crime", crossCountry: false, references: [WHO]},
  ],
  distribution: [{countries: 2}, {indicator: "people"}, {indicator: "trees"}, {indicator: "crime", countries: 2}],
  observation: [
    {city: "vienna", value: 11.4},
    {city: "warsaw", value: 14.6, period: "2019"},
    {city: "malmo", value: 5.04, level: "city"},
    {city: "lagos", indicator: "trees", value: 2},
    {city: "vienna", indicator: "people", value: 7},
    {city: "vienna", indicator: "crime", value: 7},
  ],
  reference: [
    {city: "graz", value: 9},
    {city: "linz", value: 30, level: "region"},
    {city: "vienna", value: 11.4},
  ],
};

test("together(…) pools the distance to the cited target, names who is there, and who is missing and why", async () => {
  const view = await together(await databaseOf(rows), {cities: CITIES}, await testScreen());
  const pm25 = view.querySelector("section[data-indicator=pm25]")!;
  expect(textOf(pm25.querySelector("p")!)).toBe(
    "Together these 3 cities stand 16.0 µg/m³ above the WHO guideline of 5 µg/m³: the plain sum of their distances, each city counting once. Warsaw has the largest part of it, 60%. Malmo is there already. No figure: Lagos (not published).",
  );
  expect([...pm25.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "Vienna40%6.4 µg/m³ above",
    "Warsaw60%9.6 µg/m³ above2019",
    "Malmoat the target",
    "Lagosnot published",
  ]);
  expect(textOf(pm25)).toContain("WHO guideline: WHO (2021)");
});

test("together(…) tells which indicators have no target, and why one is not added up", async () => {
  const view = await together(await databaseOf(rows), {cities: CITIES}, await testScreen());
  expect([...view.querySelectorAll("section")].map((section) => section.getAttribute("data-indicator"))).toEqual([
    "crime",
    "pm25",
  ]);
  expect(textOf(view.querySelector("section[data-indicator=crime]")!)).toContain(
    "So their distances are not added up.",
  );
  expect(textOf(view.querySelector("details")!)).toBe(
    "2 indicators have no cited target to come nearer toPeople and Trees",
  );
});

test("together(…) with the reader's own list takes all of it together, and names each in the table", async () => {
  const comparison = {
    cities: ["vienna", "lagos"],
    indicators: ["pm25"],
    against: "list",
    list: ["graz", "linz"],
  } as const;
  const view = await together(await databaseOf(rows), comparison, await testScreen());
  expect(textOf(view.querySelector("p")!)).toBe(
    "Together these 2 cities stand 10.4 µg/m³ above the WHO guideline of 5 µg/m³: the plain sum of their distances, each city counting once. Vienna has the largest part of it, 62%. No figure: Lagos (not published) and Linz.",
  );
  expect([...view.querySelectorAll(".shares tbody tr")].map(textOf)).toEqual([
    "Vienna62%6.4 µg/m³ above",
    "Lagosnot published",
    "1 other city of the group38%",
  ]);
  expect([...view.querySelectorAll(".twin tbody tr")].map(textOf)).toEqual([
    "Vienna11.420206.4 µg/m³ above61.5%",
    "Lagosno figure",
    "Graz9.020204.0 µg/m³ above38.5%",
    "Linzno figure",
  ]);
});

test("together(…) without a city, and without a target, says so", async () => {
  const db = await databaseOf(rows);
  const screen = await testScreen();
  expect(textOf(await together(db, {}, screen))).toMatch(/^Choose cities/);
  expect(textOf(await together(db, {cities: ["vienna"], indicators: ["trees"]}, screen))).toMatch(
    /^None of the chosen indicators with a figure has a cited target/,
  );
});

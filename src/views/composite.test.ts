import {expect, test} from "vitest";
import type {Rows} from "../query/databaseOf.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {composite} from "./composite.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const POSTS = {worst: 0, best: 100, kind: "published" as const, citation: "A scale."};
const CITIES = ["a", "b", "c", "d"].map((id) => ({id: `city-${id}`, name: id.toUpperCase()}));
/** The cities of METHODS.md M10, on scales on which a value is its own score. */
const SCORES = {air: [80, 60, 95, 70], mobility: [60, 60, 90, null], housing: [40, 60, 5, 70]};
const rows: Rows = {
  city: CITIES,
  indicator: [
    ...Object.keys(SCORES).map((id) => ({
      id,
      title: id,
      direction: "higher-is-better" as const,
      goalposts: POSTS,
      decimals: 0,
    })),
    {id: "people", title: "people", direction: "neutral", rankable: false, goalposts: null},
    {id: "wages", title: "wages", direction: "higher-is-better", goalposts: null},
    {id: "trees", title: "trees", direction: "higher-is-better", goalposts: POSTS},
  ],
  distribution: [...Object.keys(SCORES), "people", "wages"].map((indicator) => ({
    indicator,
    count: 4,
    countries: 1,
    values: [1, 2, 3, 4],
  })),
  observation: [
    ...Object.entries(SCORES).flatMap(([indicator, values]) =>
      values.flatMap((value, index) => (value === null ? [] : [{indicator, city: CITIES[index]!.id, value}])),
    ),
    {city: "city-a", indicator: "people", value: 7},
    {city: "city-a", indicator: "wages", value: 7},
  ],
};
const chosen = {cities: CITIES.map(({id}) => id)};
const weights = {air: 5, mobility: 3, housing: 2};

test("composite(…) is off until weights are given, and says so", async () => {
  const view = await composite(await databaseOf(rows), chosen, await testScreen());
  expect(textOf(view)).toMatch(/^A composite puts several indicators into one number/);
  expect(view.querySelectorAll("table")).toHaveLength(0);
});

test("M10.1, M10.2: composite(…) tells scores, plain means, what holds for any weights, and who has no score", async () => {
  const view = await composite(await databaseOf(rows), {...chosen, weights}, await testScreen());
  expect(textOf(view.querySelector("p")!)).toBe(
    "No city is clearly first: when one indicator is left out, another has the highest score or shares it. " +
      "None is ahead of another on every indicator, so who has the higher score is a matter of the weights. " +
      "No score for D: less than 80% of the weight has a figure.",
  );
  const [table] = [...view.querySelectorAll("details table")];
  expect([...table!.querySelectorAll("tbody tr")].map((row) => [...row.children].slice(0, 3).map(textOf))).toEqual([
    ["A", "63.9", "66.0"],
    ["B", "60.0", "60.0"],
    ["C", "51.9", "75.5"],
    ["D", "no score", ""],
  ]);
  const dropped = [...table!.querySelectorAll("thead th")].findIndex((th) => textOf(th) === "One indicator left out");
  expect([...table!.querySelectorAll("tbody tr")].map((row) => textOf(row.children[dropped]!))).toEqual([
    "1 to 2",
    "1 to 3",
    "1 to 3",
    "",
  ]);
});

test("composite(…) hides a place whose interval covers more than a third of all", async () => {
  const view = await composite(await databaseOf(rows), {...chosen, weights}, await testScreen());
  const texts = [...view.querySelectorAll(".intervals tbody tr")].map(textOf);
  expect(texts[0]).toMatch(/^Aplace 1 to 2 of 3score 63\.9$|^Aplace 1 of 3score 63\.9$/);
  expect(texts[3]).toBe("Dno score");
});

test("composite(…) leaves out what may not be scored, with the reason, whatever the address asks for", async () => {
  const all = {...weights, people: 9, wages: 1, trees: 1};
  const view = await composite(await databaseOf(rows), {...chosen, weights: all}, await testScreen());
  expect([...view.querySelectorAll("ul li")].map(textOf).sort()).toEqual([
    "people: Neither more nor less is better.",
    "trees: none of these cities has a figure",
    "wages: no fixed values to score it by",
  ]);
  const forced = await composite(await databaseOf(rows), {...chosen, weights: {people: 1}}, await testScreen());
  expect(textOf(forced.querySelector("p")!)).toBe("None of the indicators weighed can be scored.");
  expect(forced.querySelectorAll("table")).toHaveLength(0);
});

test("composite(…): weights that mean the same give the same, and it never says best", async () => {
  const screen = await testScreen();
  const db = await databaseOf(rows);
  const one = textOf(await composite(db, {...chosen, weights}, screen));
  expect(textOf(await composite(db, {...chosen, weights: {air: 50, mobility: 30, housing: 20}}, screen))).toBe(one);
  expect(one).not.toMatch(/\b(best|worst)\b/i);
});

import {expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {scatter} from "./scatter.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const NAMES = ["vienna", "malmo", "tokyo", ...Array.from({length: 8}, (_, i) => `c${i}`)];
const WITH_BOTH = NAMES.filter((id) => id !== "tokyo");
const city = NAMES.map((id) => ({id, name: id[0]!.toUpperCase() + id.slice(1), country: "AT"}));
const value = (indicator: string, base: number) =>
  WITH_BOTH.map((city, i) => ({city, indicator, value: base + i, year: 2020}));
const figures = [...value("pm25", 10), ...value("no2", 20)];
const indicator: Partial<Indicator>[] = [
  {references: [{kind: "health-guideline", label: "Guideline", value: 12, year: null, citation: "Nobody"}]},
  {id: "no2", title: "Nitrogen dioxide", unit: {label: "ppb", ucum: "[ppb]"}, direction: "neutral", rankable: false},
];
const distribution = ["pm25", "no2"].map((id) => ({
  indicator: id,
  count: 10,
  start: id === "pm25" ? 10 : 20,
  stop: id === "pm25" ? 18 : 29,
  values: figures.filter((row) => row.indicator === id).map((row) => row.value),
}));

async function drawn(comparison: Partial<Comparison>, more: Partial<Observation>[] = []) {
  const db = await databaseOf({city, indicator, distribution, observation: [...figures, ...more], reference: figures});
  const chosen = {cities: ["vienna", "malmo"], indicators: ["pm25", "no2"], ...comparison};
  return scatter(db, chosen, await testScreen());
}
const count = (view: Element, selector: string) => view.querySelector(".wide")!.querySelectorAll(selector).length;

test("scatter(…) draws all cities, names the chosen, and says how to read it and what it does not show", async () => {
  const view = await drawn({});
  expect([...view.querySelectorAll("p")].map(textOf)).toEqual([
    "Each of the 10 dots is a city. Across: Fine particulate matter, µg/m³, 2020. Upwards: Nitrogen dioxide, ppb, 2020. 1 city lies beyond the picture.",
    "Vienna: 10.0 µg/m³ and 20.0 ppb. Malmo: 11.0 µg/m³ and 21.0 ppb.",
    "The picture shows where cities stand on both. It does not show that the one brings about the other, and no measure of a connection is worked out.",
  ]);
  expect([count(view, ".city"), count(view, ".reference")]).toEqual([2, 1]);
});

test("scatter(…) says better where the indicator is judged, and nowhere else", async () => {
  const texts = [...(await drawn({})).querySelectorAll(".wide text")].map(textOf);
  expect(texts.filter((text) => text.includes("better"))).toEqual(["← better · Fine particulate matter, µg/m³ · 2020"]);
});

test("scatter(…) says who is not drawn, and why", async () => {
  const view = await drawn({cities: ["vienna", "tokyo"]});
  expect(textOf(view)).toContain("Not drawn: Tokyo (Fine particulate matter: not collected).");
  expect([...view.querySelectorAll("details tbody tr")].map(textOf)[1]).toMatch(
    /^Tokyo.*not collected.*not collected$/,
  );
});

test("scatter(…) keeps to those against whom the comparison is held, and names them where they are few", async () => {
  const view = await drawn({against: "list", list: ["c0", "c1"]});
  expect(textOf(view.querySelector("p")!)).toContain("The cities are held against 4 of them; the others are faint.");
  expect(count(view, ".peer")).toBe(4); // two marks and two names
  expect(textOf(view)).toContain("Rings are those against whom the cities are held.");
});

test("scatter(…) takes two headlines where none are chosen, and says when it stands in another year than asked", async () => {
  const view = await drawn({indicators: [], year: 2015});
  expect(view.querySelectorAll("svg.scatter")).toHaveLength(2);
  expect(textOf(view)).toContain("Each indicator stands in its reference year here, whatever year is chosen.");
});

test("scatter(…) says when there are no two indicators", async () => {
  const db = await databaseOf({city, indicator, distribution});
  expect(textOf(await scatter(db, {cities: ["vienna"]}, await testScreen()))).toBe(
    "This picture needs two indicators of which enough cities have figures.",
  );
});

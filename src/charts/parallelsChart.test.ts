import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {element} from "./element.ts";
import type {ParallelsRow} from "./parallelsChart.ts";
import {parallelsChart} from "./parallelsChart.ts";

const document = staticDocument();
const options = {
  document,
  names: ["Vienna", "Malmö", "Tokyo"],
  label: "Three cities",
  columns: {indicator: "Indicator", where: "Where"},
};
/** One city at 4, two at 8 … nine at 36, and three beyond the strip. */
const all = [...Array.from({length: 10}, (_, step) => Array<number>(step).fill(4 * step)).flat(), 50, 60, 70];
const cell = (text: string, ...notes: string[]) => {
  const missing = text === "no figure" ? element(document, "i", null, text) : null;
  return {text, notes, missing, source: missing ? null : "eurostat"};
};

const air: ParallelsRow = {
  id: "pm25",
  title: "Fine particles",
  href: "/en/indicator/pm25/",
  note: "µg/m³ · 2019 · 854 cities",
  directionText: "better →",
  strip: {
    direction: "lower-is-better",
    scale: "linear",
    start: 0,
    stop: 40,
    band: {lower: 10, upper: 20},
    all,
    below: 0,
    above: 3,
    references: [
      {label: "WHO guideline", value: 5},
      {label: "far off", value: 90},
    ],
    values: [12, 12.1, 55],
  },
  leftText: "3 cities beyond",
  rightText: "",
  cells: [cell("12.0"), cell("12.1", "2018"), cell("55.0")],
};
const people: ParallelsRow = {
  id: "population",
  title: "Population",
  href: "/en/indicator/population/",
  note: "people · 2018 · log scale",
  directionText: "low → high",
  strip: {
    ...air.strip,
    direction: "neutral",
    scale: "log",
    start: 1000,
    stop: 1e7,
    band: {lower: 1e5, upper: 1e6},
    all: [1e3, 1e4, 1e4, 1e6, 1e7],
    above: 0,
    references: [],
    values: [1e5, null, 1e7],
  },
  leftText: "",
  rightText: "",
  cells: [cell("100,000"), cell("no figure"), cell("10,000,000")],
};

/** Where the dot of each city stands, by its shape's colour. */
function places(row: ParallelsRow): Record<string, string | null> {
  const table = parallelsChart([{title: "Air", rows: [row]}], options);
  return Object.fromEntries(
    [...table.querySelectorAll(".dot")].map((dot) => [
      /city-\d/.exec(dot.querySelector("path")!.getAttribute("style")!)![0],
      dot.getAttribute("x"),
    ]),
  );
}

test("parallelsChart(…) draws themes, strips, dots, references and values", async () => {
  const table = parallelsChart(
    [
      {title: "Air", rows: [air]},
      {title: "Population", rows: [people]},
    ],
    options,
  );
  await expect(`${table.outerHTML.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot("snapshots/parallelsChart.html");
});

test("parallelsChart(…) puts the lower value to the right where lower is better, and keeps what lies beyond at the end", () =>
  expect(places(air)).toEqual({"city-1": "70%", "city-2": "69.75%", "city-3": "0%"}));

test("parallelsChart(…) places by the logarithm where the scale is log, and draws no dot for a missing value", () =>
  expect(places(people)).toEqual({"city-1": "50%", "city-3": "100%"}));

test("parallelsChart(…) sets apart dots that would fall on one another", () => {
  const table = parallelsChart([{title: "Air", rows: [air]}], options);
  const heights = [...table.querySelectorAll(".dot")].map((dot) => Number(dot.getAttribute("y")));
  expect(new Set(heights).size).toBe(3);
});

test("parallelsChart(…) draws a tick a slice in which a city lies, none for those beyond", () => {
  const ticks = (row: ParallelsRow) =>
    [...parallelsChart([{title: "Air", rows: [row]}], options).querySelectorAll(".ticks path")].flatMap(
      (path) => path.getAttribute("d")!.match(/v9/g) ?? [],
    ).length;
  expect([ticks(air), ticks(people)]).toEqual([9, 4]);
});

test("parallelsChart(…) leaves out the name of a cited value that would cover another, not its line", () => {
  const {start: low, stop: high} = air.strip;
  const references = [0.5, 0.51, 0.52, 0.1].map((share) => ({label: `at ${share}`, value: low + share * (high - low)}));
  const table = parallelsChart([{title: "Air", rows: [{...air, strip: {...air.strip, references}}]}], options);
  const cited = [...table.querySelectorAll(".reference")];
  expect(cited.map((one) => one.querySelector("text")?.textContent ?? null)).toEqual([
    "at 0.5",
    "at 0.51",
    null,
    "at 0.1",
  ]);
  expect(cited.every((one) => one.querySelector("line"))).toBe(true);
});

test("parallelsChart([]) is a table without rows", () =>
  expect(parallelsChart([], options).querySelectorAll("tbody")).toHaveLength(0));

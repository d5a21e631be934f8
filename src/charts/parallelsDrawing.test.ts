import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {ParallelsRow} from "./parallelsChart.ts";
import type {ParallelsDrawingOptions} from "./parallelsDrawing.ts";
import {parallelsDrawing} from "./parallelsDrawing.ts";

const OPTIONS: ParallelsDrawingOptions = {
  document: staticDocument(),
  locale: "en",
  direction: "ltr",
  width: 1120,
  names: ["Vienna", "Malmö", "Lagos"],
  title: "Vienna, Malmö and Lagos, side by side",
  subtitle: "854 cities",
  source: ["Source: nobody", "Release 1"],
};
const ROW: ParallelsRow = {
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
    all: [4, 8, 8, 12, 50],
    below: 0,
    above: 1,
    references: [{label: "WHO guideline", value: 5}],
    values: [12, 50, null],
  },
  leftText: "1 city beyond",
  rightText: "",
  cells: [
    {text: "12.0", notes: [], missing: null, source: "eurostat"},
    {text: "50.0", notes: ["2018", "region"], missing: null, source: "eurostat"},
    {text: "not collected", notes: [], missing: staticDocument().createElement("span"), source: null},
  ],
};
const AIR = [{title: "Air", rows: [ROW]}];

test("parallelsDrawing(…) is one drawing with every colour in it", async () => {
  const drawing = parallelsDrawing(AIR, OPTIONS);
  await expect(golden(drawing)).toMatchFileSnapshot("snapshots/parallelsDrawing.svg");
  expect(drawing.outerHTML).not.toMatch(/var\(|class=|style=/);
});

test("parallelsDrawing(…) in a column, or of many cities, sets the values under the strip", () => {
  const names = Array.from({length: 7}, (_, index) => `City ${index + 1}`);
  const row = {...ROW, cells: names.map(() => ROW.cells[0]!), strip: {...ROW.strip, values: names.map(() => 12)}};
  const heights = ([640, 1120] as const).map((width) =>
    Number(parallelsDrawing([{title: "Air", rows: [row]}], {...OPTIONS, names, width}).getAttribute("height")),
  );
  const narrow = Number(parallelsDrawing(AIR, {...OPTIONS, width: 640}).getAttribute("height"));
  const wide = Number(parallelsDrawing(AIR, OPTIONS).getAttribute("height"));
  expect(Math.min(...heights, narrow)).toBeGreaterThan(wide);
});

test("parallelsDrawing([]) is title and sources alone", () =>
  expect(parallelsDrawing([], {...OPTIONS, names: []}).querySelectorAll("text")).toHaveLength(4));

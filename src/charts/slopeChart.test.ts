import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {SlopeRow} from "./slopeChart.ts";
import {slopeChart} from "./slopeChart.ts";

const OPTIONS = {
  document: staticDocument(),
  locale: "en",
  label: "Fine particles in 2009 and 2019",
  width: 330,
  height: 170,
  format: {decimals: 1, unit: "µg/m³"},
  years: [2009, 2019] as const,
  breakText: "break in the series",
};
/** Made-up values. */
const ROWS: SlopeRow[] = [
  {name: "Vienna", index: 0, from: 15, to: 12.4, broken: false},
  {name: "Saint Petersburg", index: 1, from: 14.8, to: 12.6, broken: true},
  {name: "Lagos", index: 6, from: null, to: 30, broken: false},
];
const heights = (picture: Element, end: string) =>
  [...picture.querySelectorAll(`text.value[text-anchor=${end}]`)].map((text) => Number(text.getAttribute("y")));

test("slopeChart(…) draws two years with names and values at both ends, the middle of all, and a break", async () => {
  const median = {name: "median", from: 17, to: 15};
  await expect(golden(slopeChart(ROWS, {...OPTIONS, median}))).toMatchFileSnapshot("snapshots/slopeChart.svg");
});

test("slopeChart(…) sets labels apart", () => {
  const [first, second] = heights(slopeChart(ROWS, OPTIONS), "end");
  expect(Math.abs(first! - second!)).toBeGreaterThanOrEqual(15);
});

test("slopeChart(…) draws no line for a city with one value, and says no break where none is", () => {
  const picture = slopeChart([ROWS[0]!, ROWS[2]!], OPTIONS);
  expect(picture.querySelectorAll(".line")).toHaveLength(1);
  expect([heights(picture, "end").length, heights(picture, "start").length]).toEqual([1, 2]);
  expect(picture.querySelectorAll(".foot")).toHaveLength(0);
});

test("slopeChart(…) of no city, or of equal values, stands", () => {
  expect(slopeChart([], OPTIONS).children).toHaveLength(0);
  const flat = slopeChart([{name: "Vienna", index: 0, from: 0, to: 0, broken: false}], {...OPTIONS, scale: "log"});
  expect(flat.outerHTML).not.toContain("NaN");
});

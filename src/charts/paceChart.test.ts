import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {PaceChartOptions} from "./paceChart.ts";
import {paceChart} from "./paceChart.ts";
import type {TrendPoint} from "./stretches.ts";

const OPTIONS: PaceChartOptions = {
  document: staticDocument(),
  locale: "en",
  label: "Emissions, and the promise",
  width: 330,
  height: 170,
  index: 0,
  base: {year: 2015, value: 8, text: "8.0 t"},
  target: {year: 2030, value: 4, text: "target 4.0 t"},
  latest: {year: 2022, value: 6.4, text: "6.4 t"},
  method: "compound",
  neededText: "needed: −4.5% a year",
  paceText: "so far: −3.1% a year",
  authorText: "Promised by the city itself",
};
/** Made-up values. */
const VALUES: TrendPoint[] = [8, 7.9, 7.7, 7.4, 6.5, 6.7, 6.6, 6.4].map((value, i) => ({
  year: 2015 + i,
  value,
  status: "A",
}));

test("paceChart(…) draws the way promised, the way so far and how it goes on", async () =>
  expect(golden(paceChart(VALUES, OPTIONS))).toMatchFileSnapshot("snapshots/paceChart.svg"));

test("paceChart(…) bends a compound way, and draws a linear one straight", () => {
  const heightAt = (method: PaceChartOptions["method"]) => {
    const points = paceChart(VALUES, {...OPTIONS, method, latest: null})
      .querySelectorAll(".needed")[1]!
      .getAttribute("d")!
      .slice(1)
      .split("L")
      .map((point) => Number(point.split(",")[1]));
    return Math.abs(points[7]! + points[8]! - points[0]! - points.at(-1)!);
  };
  expect(heightAt("linear")).toBeLessThan(1);
  expect(heightAt("compound")).toBeGreaterThan(1);
});

test("paceChart(…) ends the pace of one that moves away where it would leave the picture", () => {
  const latest = {year: 2017, value: 12, text: "12.0 t"};
  const picture = paceChart([], {...OPTIONS, latest, target: {year: 2040, value: 4, text: "target 4.0 t"}});
  expect(picture.outerHTML).not.toMatch(/NaN|Infinity/);
  const onward = picture.querySelector(".forecast")!.getAttribute("d")!.split("L");
  expect(onward.length).toBeLessThan(8);
});

test("paceChart([]) is the promise alone", () => {
  const picture = paceChart([], {...OPTIONS, latest: null, paceText: null});
  expect(picture.querySelectorAll(".line")).toHaveLength(0);
  expect(picture.querySelectorAll(".name")).toHaveLength(2);
});

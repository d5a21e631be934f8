import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {IntervalOptions, IntervalRow} from "./intervalChart.ts";
import {intervalChart} from "./intervalChart.ts";

const OPTIONS: IntervalOptions = {
  document: staticDocument(),
  label: "Places of three cities",
  columns: {city: "City", where: "Place and interval", value: "Place"},
  domain: [41, 1],
  leftText: "41",
  rightText: "1 →",
};
const ROWS: IntervalRow[] = [
  {name: "Vienna", index: 0, interval: [3, 7], value: 4, text: "4 of 41", notes: ["3 to 7"]},
  {name: "Lagos", index: 6, interval: [9, 33], value: null, text: "9 to 33 of 41", notes: []},
  {name: "Porto", index: null, interval: null, value: null, text: "no place", notes: []},
];
const ends = (picture: Element) =>
  [...picture.querySelectorAll(".interval")].map((line) => [line.getAttribute("x1"), line.getAttribute("x2")]);

test("intervalChart(…) draws a bar and a shape a city, and is a table", async () =>
  expect(golden(intervalChart(ROWS, OPTIONS))).toMatchFileSnapshot("snapshots/intervalChart.html"));

test("intervalChart(…) runs from the left end of its domain to the right, whichever is the greater", () => {
  expect(ends(intervalChart(ROWS, OPTIONS))).toEqual([
    ["85%", "95%"],
    ["20%", "80%"],
  ]);
  expect(ends(intervalChart(ROWS, {...OPTIONS, domain: [1, 41]}))[0]).toEqual(["5%", "15%"]);
});

test("intervalChart(…) places by the logarithm, and keeps what lies beyond at the end", () => {
  const rows = [{...ROWS[0]!, interval: [10, 5000] as const, value: 100}];
  const picture = intervalChart(rows, {...OPTIONS, domain: [1, 1000], scale: "log"});
  expect(ends(picture)).toEqual([["33.33%", "100%"]]);
  expect(picture.querySelector(".dot")!.getAttribute("x")).toBe("66.67%");
});

test("intervalChart([]) is a table without rows", () =>
  expect(intervalChart([], OPTIONS).querySelectorAll("tbody tr")).toHaveLength(0));

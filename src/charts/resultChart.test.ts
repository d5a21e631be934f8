import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {ResultOptions, ResultRow} from "./resultChart.ts";
import {barsHeight, MARKS, resultChart} from "./resultChart.ts";

const OPTIONS: ResultOptions = {
  document: staticDocument(),
  locale: "en",
  mark: "bars",
  width: 400,
  height: 240,
  label: "Three made-up rows",
  x: "name",
  y: "value",
};
const ROWS: ResultRow[] = [
  {x: "Lyon", y: 3, group: 0, size: null},
  {x: "Porto", y: -1, group: 1, size: null},
  {x: "Turin", y: 2, group: null, size: null},
];
const YEARS: ResultRow[] = [
  {x: 2012, y: 4, group: 1, size: 4},
  {x: 2010, y: 8, group: 0, size: 16},
  {x: 2011, y: 6, group: 0, size: 1},
  {x: 2010, y: 5, group: 1, size: null},
];

test("resultChart(…) draws bars from nought, in the order of the rows", async () => {
  const picture = resultChart(ROWS, OPTIONS);
  expect(picture.querySelectorAll("[data-mark=bar] rect")).toHaveLength(3);
  await expect(golden(picture)).toMatchFileSnapshot("snapshots/resultChart-bars.svg");
});

test("resultChart(…) draws a line a group in the order of x, and its sign at the end", async () => {
  const picture = resultChart(YEARS, {...OPTIONS, mark: "line", x: "year"});
  expect(picture.querySelectorAll("[data-mark=line] path")).toHaveLength(2);
  expect(picture.querySelectorAll("[data-mark=dot] path")).toHaveLength(2);
  expect(picture.textContent).toContain("2011");
  await expect(golden(picture)).toMatchFileSnapshot("snapshots/resultChart-line.svg");
});

test("resultChart(…) draws dots by their area, the largest behind", async () => {
  const picture = resultChart(YEARS, {...OPTIONS, mark: "dots", x: "year"});
  expect(picture.querySelectorAll("[data-mark=dot] path")).toHaveLength(4);
  await expect(golden(picture)).toMatchFileSnapshot("snapshots/resultChart-dots.svg");
});

test.each(MARKS)("resultChart(…) of one row, of none, and of texts along: %s", (mark) => {
  expect(resultChart(ROWS.slice(0, 1), {...OPTIONS, mark}).outerHTML).not.toContain("NaN");
  expect(resultChart(ROWS, {...OPTIONS, mark}).textContent).toContain("Porto");
  expect(resultChart([], {...OPTIONS, mark}).textContent).toBe("");
});

test("barsHeight(…) gives each bar its line", () => expect(barsHeight(10) - barsHeight(9)).toBe(22));

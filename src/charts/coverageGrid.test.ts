import {expect, test} from "vitest";
import type {CoverageCell, CoverageGridRow} from "./coverageGrid.ts";
import {coverageAxis, coverageGrid} from "./coverageGrid.ts";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";

const OPTIONS = {document: staticDocument(), years: [2008, 2017] as const, prefix: "pm25"};
const cells = (...runs: [CoverageCell, number][]) =>
  runs.flatMap(([cell, count]) => Array<CoverageCell>(count).fill(cell));
const ROWS: CoverageGridRow[] = [
  {index: 0, cells: cells(["not-published", 2], ["figure", 4], ["regional", 1], ["forecast", 3]), breaks: [2012]},
  {index: 6, cells: cells([null, 3], ["suppressed", 1], [null, 1], ["pending", 5]), breaks: []},
];

test("coverageGrid(…) draws a bar a run of years, cut at a break, and what is missing in patterns", async () =>
  expect(golden(coverageGrid(ROWS, OPTIONS))).toMatchFileSnapshot("snapshots/coverageGrid.svg"));

test("coverageGrid(…) holds the patterns that it uses, and no others", () => {
  const ids = [...coverageGrid(ROWS, OPTIONS).querySelectorAll("pattern")].map(({id}) => id);
  expect(ids).toEqual(["pm25-not-published", "pm25-pending"]);
});

test("coverageAxis(…) names the decades", () =>
  expect(golden(coverageAxis("en", OPTIONS))).toContain('<text x="20%" y="12">2010</text>'));

test("coverageGrid([]) has no height", () => expect(coverageGrid([], OPTIONS).getAttribute("height")).toBe("0"));

import {expect, test} from "vitest";
import {brokenBetween} from "./brokenBetween.ts";

const point = {status: "A", level: "city", boundary: "municipality", method: "measured", source: "panel"} as const;
const from = {...point, year: 2010};
const to = {...point, year: 2020};

test.each([
  ["a break between them", [{year: 2015, status: "B"}], from, to, true],
  ["a break at the second", [{year: 2020, status: "B"}], from, to, true],
  ["a break at the first", [{year: 2010, status: "B"}], from, to, false],
  ["a break after both", [{year: 2021, status: "B"}], from, to, false],
  ["a definition that differs once", [], from, {...to, status: "D"}, true],
  ["a definition that differs in both", [], {...from, status: "D"}, {...to, status: "D"}, false],
  ["another area", [], from, {...to, boundary: "greater-city"}, true],
  ["another method", [], from, {...to, method: "modelled"}, true],
  ["nothing", [], from, to, false],
] as const)("brokenBetween(…) of %s", (_, series, first, last, broken) =>
  expect(brokenBetween(series, first, last)).toBe(broken),
);

import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {stretches} from "./stretches.ts";

function series(...points: [year: number, value: number | null, status?: Status][]) {
  return points.map(([year, value, status = "A"]) => ({year, value, status}));
}

function years(points: ReturnType<typeof series>, gap = 1) {
  return stretches(points, gap).stretches.map(
    (part) => part.points.map(({year}) => year).join() + (part.forecast ? "F" : ""),
  );
}

test.each([
  ["joins year to year", series([2018, 1], [2019, 2], [2020, 3]), 1, ["2018,2019,2020"]],
  [
    "stays open over a missing year",
    series([2017, 1], [2018, null, "O"], [2019, 2], [2020, 3]),
    1,
    ["2017", "2019,2020"],
  ],
  ["joins over the gap that is allowed", series([2015, 1], [2018, 2], [2022, 3]), 3, ["2015,2018", "2022"]],
  [
    "joins a forecast to the last value",
    series([2018, 1], [2019, 2, "F"], [2020, 3, "F"]),
    1,
    ["2018", "2018,2019,2020F"],
  ],
  ["parts at a break", series([2018, 1], [2019, 2], [2020, 3, "B"], [2021, 4]), 1, ["2018,2019", "2020,2021"]],
  ["starts with a forecast", series([2030, 3, "F"]), 1, ["2030F"]],
  ["has nothing for nothing", series([2018, null, "O"]), 1, []],
])("stretches(…) %s", (_, points, gap, expected) => {
  expect(years(points, gap)).toEqual(expected);
});

test("stretches(…) says between which points a break lies", () => {
  const {breaks} = stretches(series([2016, 5, "B"], [2018, 1], [2020, 3, "B"]), 1);
  expect(breaks).toEqual([{before: {year: 2018, value: 1}, after: {year: 2020, value: 3}}]);
});

test("stretches(…) does not join a figure of the region to one of the city", () => {
  const point = (year: number, level: "city" | "region") => ({year, value: 1, status: "A" as const, level});
  const parts = stretches([point(2010, "city"), point(2011, "region"), point(2012, "city"), point(2013, "city")], 1);
  expect(parts.stretches.map(({points}) => points.length)).toEqual([1, 1, 2]);
});

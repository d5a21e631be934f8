import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {convergencePanel, mayConverge} from "./convergencePanel.ts";

const point = (year: number, value: number | null, status: Status = "A", level: "city" | "region" = "city") => ({
  year,
  value,
  status,
  level,
});
const eight = (years: readonly number[]) =>
  Array.from({length: 8}, (_, city) => years.map((year) => point(year, 10 + city + year / 1000)));

test("convergencePanel(…) goes back to the earliest year that nearly all of the cities have", () => {
  const series = [...eight([2010, 2014, 2020]), ...eight([2010, 2014, 2020])];
  series[0]!.push(point(2000, 5));
  const panel = convergencePanel(series, 2020)!;
  expect([panel.first, panel.last, panel.pairs.length]).toEqual([2010, 2020, 16]);
  expect(panel.pairs[0]).toEqual([12.01, 12.02]);
});

test("convergencePanel(…) leaves out cities with a break between, of another level, without a value above 0, or with a forecast", () => {
  const series = eight([2010, 2020]);
  series.push(
    [point(2010, 5), point(2015, 6, "B"), point(2020, 7)],
    [point(2010, 5, "A", "region"), point(2020, 7, "A", "region")],
    [point(2010, 0), point(2020, 7)],
    [point(2010, 5), point(2020, 7, "F")],
    [point(2010, null, "O"), point(2020, 7)],
  );
  expect(convergencePanel(series, 2020)!.pairs).toHaveLength(8);
});

test("convergencePanel(…) is null for few cities and for few years", () => {
  expect(convergencePanel(eight([2010, 2020]).slice(1), 2020)).toBeNull();
  expect(convergencePanel(eight([2016, 2020]), 2020)).toBeNull();
  expect(convergencePanel(eight([2014, 2020]), 2020, 10)).toBeNull();
  expect(convergencePanel([], 2020)).toBeNull();
});

test.each([
  [{}, true],
  [{direction: "neutral"}, false],
  [{trendable: false}, false],
  [{crossCountry: false}, false],
  [{range: {hard: [-1, 1], soft: [0, 1]}}, false],
  [{unit: {label: "°C", ucum: "Cel"}}, false],
] as const)("mayConverge(%j) is %j", (differs, expected) => {
  const indicator = {
    direction: "lower-is-better" as const,
    trendable: true,
    crossCountry: true,
    range: {hard: [0, 500] as [number, number], soft: [0, 100] as [number, number]},
    unit: {label: "µg/m³", ucum: "ug/m3"},
  };
  expect(mayConverge({...indicator, ...differs} as typeof indicator)).toBe(expected);
});

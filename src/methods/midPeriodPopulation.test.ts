import {expect, test} from "vitest";
import type {DatedPopulation, MidPeriodPopulation} from "./midPeriodPopulation.ts";
import {midPeriodPopulation} from "./midPeriodPopulation.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M1.4: between two populations at most five years apart, the straight line", () => {
  const {input, expected} = vectors["M1.4"];
  const populations = Object.entries(input.pop).map(([year, value]) => ({date: Number(year), value}));
  expect(midPeriodPopulation(populations, input.year)).toEqual({value: expected.linear, flag: "DENOM_INTERPOLATED"});
});

test.each<[string, [number, number][], MidPeriodPopulation | null]>([
  [
    "both ends of the year",
    [
      [2023, 120],
      [2022, 100],
    ],
    {value: 110, flag: null},
  ],
  ["its middle", [[2022.5, 105]], {value: 105, flag: null}],
  ["one end of it", [[2022, 100]], {value: 100, flag: "DENOM_YEAR_GAP"}],
  [
    "the nearest",
    [
      [2021.5, 90],
      [2022.75, 108],
    ],
    {value: 108, flag: null},
  ],
  [
    "the earlier of two as near",
    [
      [2021.75, 90],
      [2023.25, 120],
    ],
    {value: 90, flag: "DENOM_YEAR_GAP"},
  ],
  ["a year away", [[2021.5, 90]], {value: 90, flag: "DENOM_YEAR_GAP"}],
  ["more than a year before", [[2021, 90]], null],
  ["more than a year after", [[2024, 90]], null],
  [
    "populations six years apart",
    [
      [2019, 90],
      [2025, 96],
    ],
    null,
  ],
  ["nothing", [], null],
])("midPeriodPopulation(…) of 2022 from %s", (_, rows, expected) => {
  const populations: DatedPopulation[] = rows.map(([date, value]) => ({date, value}));
  expect(midPeriodPopulation(populations, 2022.5)).toEqual(expected);
});

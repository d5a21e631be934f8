import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {IndicatorSummaryFact} from "./indicatorSummary.ts";
import {citedValue, indicatorSummarySentence} from "./indicatorSummary.ts";

const t = await loadTranslator("en");
const fact: IndicatorSummaryFact = {
  format: {decimals: 1, unit: "µg/m³"},
  stratum: null,
  only: null,
  count: 854,
  period: null,
  year: 2020,
  tolerance: 2,
  middle: {lower: 8, median: 10.04, upper: 15},
  level: "city",
  excluded: 0,
  references: [],
};

test.each<[Partial<IndicatorSummaryFact>, string]>([
  [
    {},
    "854 cities have a figure for 2020 or a year near it (2018 to 2022). The middle half of them lies between 8.0 µg/m³ and 15.0 µg/m³; half lie above 10.0 µg/m³, half below.",
  ],
  [{count: 1, tolerance: 0, middle: null}, "1 city has a figure for 2020."],
  [
    {
      stratum: {strata: "country", name: "Mexico"},
      only: {count: 2, countries: "Bolivia and Mexico"},
      count: 67,
      tolerance: 0,
      middle: null,
    },
    "2 countries alone measure it: Bolivia and Mexico. Each country counts in its own way, so a city stands beside those of its own country alone: here Mexico. 67 cities have a figure for 2020.",
  ],
  [{period: "2000-01-01/P20Y", year: 2010, middle: null}, "854 cities have a figure for 2000–2019."],
  [
    {tolerance: 0, middle: {lower: 100, median: 100, upper: 100}, format: {decimals: 0, unit: "%"}},
    "854 cities have a figure for 2020. At least half of them stand at 100%.",
  ],
  [
    {count: 4, tolerance: 0, middle: null, level: "region", excluded: 2},
    "4 cities have a figure for 2020. The figures are those of the regions that hold the cities, so no city is given a place. 2 further cities have only a figure of another level, and are listed apart.",
  ],
  [
    {tolerance: 0, middle: null, references: [{label: "WHO guideline", value: 5, side: "below", count: 1}]},
    "854 cities have a figure for 2020. 1 is at or below the WHO guideline of 5 µg/m³.",
  ],
  [
    {tolerance: 0, middle: null, references: [{label: "goal", value: 7.25, side: "above", count: 12}]},
    "854 cities have a figure for 2020. 12 are at or above the goal of 7.3 µg/m³.",
  ],
])("indicatorSummarySentence(…) with %j", (differs, expected) => {
  expect(indicatorSummarySentence({...fact, ...differs}, {t, locale: "en"}).replaceAll("\u202f", " ")).toBe(expected);
});

test("citedValue(…) prints whole numbers without decimals", () => {
  expect(citedValue("en", 5, {decimals: 1, unit: ""})).toBe("5");
  expect(citedValue("en", 5.25, {decimals: 1, unit: ""})).toBe("5.3");
});

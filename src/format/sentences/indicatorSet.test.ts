import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {IndicatorSetFact} from "./indicatorSet.ts";
import {indicatorFewSentence, indicatorSetSentence} from "./indicatorSet.ts";

const t = await loadTranslator("en");
const fact: IndicatorSetFact = {
  format: {decimals: 1, unit: "µg/m³"},
  place: "France",
  stratum: null,
  count: 41,
  median: 9.84,
  all: {count: 854, median: 12.3},
  named: null,
};

test.each<[Partial<IndicatorSetFact>, string]>([
  [{place: null, count: 854, median: 12.3}, "All 854 cities: the median is 12.3 µg/m³."],
  [
    {place: null, stratum: "temperate", count: 270, median: 0.5},
    "All 270 cities here (temperate): the median is 0.5 µg/m³.",
  ],
  [{}, "France: 41 of 854 cities, with a median of 9.8 µg/m³; that of all is 12.3 µg/m³."],
  [
    {count: 2, named: ["Lyon", "Nice"].map((name) => ({name, value: 8, period: "2020"}))},
    "France: 2 of 854 cities, too few for a median. Lyon: 8.0 µg/m³ (2020) and Nice: 8.0 µg/m³ (2020).",
  ],
  [
    {count: 1, named: [{name: "Lyon", value: 8, period: "2000-01-01/P20Y"}]},
    "France: 1 of 854 cities, too few for a median. Lyon: 8.0 µg/m³ (2000–2019).",
  ],
  [{count: 0}, "France: none of 854 cities."],
])("indicatorSetSentence(…) with %j", (differs, expected) => {
  expect(indicatorSetSentence({...fact, ...differs}, {t, locale: "en"}).replaceAll("\u202f", " ")).toBe(expected);
});

test("indicatorFewSentence(…) tells the figures of too few cities", () => {
  const cities = [{name: "San Juan", value: 26.04, period: "2023"}];
  expect(
    indicatorFewSentence({format: {decimals: 1, unit: "%"}, stratum: "Puerto Rico", cities}, {t, locale: "en"}),
  ).toBe("Too few cities to compare here (Puerto Rico). San Juan: 26.0% (2023).");
});

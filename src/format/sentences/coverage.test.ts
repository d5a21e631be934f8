import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {CoverageFact} from "./coverage.ts";
import {coverageCount, coverageSentence, coverageSpan} from "./coverage.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const NONE = {"not-collected": 0, "not-published": 0, "not-applicable": 0, withheld: 0, suppressed: 0, pending: 0};
const FACT: CoverageFact = {
  indicators: 75,
  cities: [
    {name: "Vienna", count: 45},
    {name: "Warsaw", count: 46},
  ],
  common: 41,
  without: 25,
  foreign: 0,
  missing: {total: 150, counts: {...NONE, "not-collected": 50, "not-published": 9}},
};

test.each<[Partial<CoverageFact>, string]>([
  [
    {},
    "Of 75 indicators there are figures of Vienna for 45 and Warsaw for 46. 41 have a figure of each of them. " +
      "Of 150 pairs of a city and an indicator that could have a figure, 60% have one and 59 have none: 50 not collected, 9 not published, 0 withheld, 0 suppressed and 0 pending. " +
      "25 indicators have no figure of any of them, and stand in the table alone.",
  ],
  [
    {indicators: 1, cities: [{name: "Vienna", count: 1}], common: 1, without: 0, missing: {total: 1, counts: NONE}},
    "Of 1 indicator there are figures of Vienna for 1. Each of the 1 pairs of a city and an indicator that could have a figure has one.",
  ],
  [
    {common: 0, without: 0, foreign: 45, missing: {total: 150, counts: NONE}},
    "Of 75 indicators there are figures of Vienna for 45 and Warsaw for 46. None has a figure of each of them. " +
      "Each of the 150 pairs of a city and an indicator that could have a figure has one. " +
      "45 further indicators are measured in other countries alone, and left out.",
  ],
])("coverageSentence(…) %#", (differs, expected) =>
  expect(coverageSentence({...FACT, ...differs}, voice)).toBe(expected),
);

test.each([
  [{count: 21, first: 2000, last: 2020, forecast: null}, "21 years, 2000–2020", "21, newest 2020"],
  [{count: 1, first: 2015, last: 2015, forecast: null}, "2015", "1, newest 2015"],
  [
    {count: 69, first: 1950, last: 2018, forecast: [2019, 2035] as const},
    "69 years, 1950–2018",
    "69, newest 2018 · forecast, 2019–2035",
  ],
  [{count: 0, first: null, last: null, forecast: [2019, 2035] as const}, "forecast, 2019–2035", "forecast, 2019–2035"],
  [{count: 0, first: null, last: null, forecast: null}, "", ""],
])("coverageSpan(…) and coverageCount(…) of %j are “%s” and “%s”", (span, years, count) =>
  expect([coverageSpan(span, voice), coverageCount(span, voice)]).toEqual([years, count]),
);

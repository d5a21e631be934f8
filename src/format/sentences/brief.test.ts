import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {briefPromise, briefReason, briefStanding, briefSummary} from "./brief.ts";
import type {BriefSummaryFact} from "./brief.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const cities = ["Lyon", "Milan"] as const;
const FACT: BriefSummaryFact = {cities, comparable: 22, alike: 8, ahead: [2, 1], behind: 3};

test.each<[Partial<BriefSummaryFact>, string]>([
  [
    {},
    "Lyon and Milan can be compared on 22 indicators. They stand alike on 8. Lyon is far ahead on 2, Milan on 1. Both stand weak on 3. " +
      "On the other 8 they are neither alike nor far apart, or no places may be given.",
  ],
  [
    {comparable: 4, alike: 1, ahead: [0, 3], behind: 0},
    "Lyon and Milan can be compared on 4 indicators. They stand alike on 1. Milan is far ahead on 3.",
  ],
  [
    {comparable: 2, alike: 0, ahead: [1, 0], behind: 0},
    "Lyon and Milan can be compared on 2 indicators. They stand alike on none. Lyon is far ahead on 1. " +
      "On the other one they are neither alike nor far apart, or no places may be given.",
  ],
  [
    {comparable: 1, alike: 1, ahead: [0, 0], behind: 0},
    "Lyon and Milan can be compared on 1 indicator. They stand alike on 1. Neither is far ahead of the other on any.",
  ],
  [
    {comparable: 0, alike: 0, ahead: [0, 0], behind: 0},
    "No indicator has figures of Lyon and Milan that can be held against one another.",
  ],
])("briefSummary(…) with %j", (differs, expected) => {
  expect(briefSummary({...FACT, ...differs}, voice)).toBe(expected);
});

test.each([
  ["lower-is-better", {worse: 320, equal: 1, count: 412}, "better than 77%"],
  ["neutral", {worse: 320, equal: 4, count: 412}, "higher than 77%"],
  ["higher-is-better", {worse: 2, equal: 1, count: 412}, "better than 2 of 411"],
  ["higher-is-better", {worse: 6, equal: 1, count: 9}, "better than 6 of 8"],
  ["neutral", {worse: 8, equal: 1, count: 9}, "higher than all 8 others"],
  ["higher-is-better", {worse: 8, equal: 1, count: 9}, "better than all 8 others"],
  ["neutral", {worse: 0, equal: 1, count: 9}, "higher than none of 8"],
  ["higher-is-better", {worse: 0, equal: 2, count: 9}, "better than none of 8"],
  ["higher-is-better", {worse: 1, equal: 6, count: 9}, "the same as 5 of 8"],
] as const)("briefStanding(…) of a %s indicator with %j: %s", (direction, standing, expected) => {
  expect(briefStanding({...standing, percentile: 50}, {direction}, voice)).toBe(expected);
});

test.each([
  [5, "Area: municipality for Lyon, urban centre for Milan (5 indicators, for example Recycling)."],
  [1, "Area: municipality for Lyon, urban centre for Milan (1 indicator, Recycling)."],
])("briefReason(…) of %i indicators", (count, expected) => {
  const flag = {field: "boundary", values: ["municipality", "urban-centre"]} as const;
  expect(briefReason({flag, cities, count, indicator: "Recycling"}, voice)).toBe(expected);
});

test("briefPromise(…) says who promised what, by when, against when", () => {
  const promise = {
    city: "Milan",
    kind: "Absolute emission reduction",
    value: 40,
    unit: "%",
    base: 2005,
    target: 2030,
    author: "City of Milan",
  };
  expect(briefPromise(promise, voice)).toBe(
    "Milan: Absolute emission reduction, 40% by 2030 against 2005 (City of Milan).",
  );
});

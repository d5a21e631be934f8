import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {TogetherFact} from "./together.ts";
import {distanceText, togetherSentence} from "./together.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const FACT: TogetherFact = {
  indicator: {unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1, direction: "lower-is-better"},
  reference: {label: "WHO guideline", value: 5},
  total: 16,
  cities: [
    {city: "Warsaw", share: 0.6},
    {city: "Vienna", share: 0.4},
    {city: "Malmö", share: 0},
  ],
  missing: [],
};
const TRANSPORT: Partial<TogetherFact> = {
  indicator: {unit: {label: "%", ucum: "%"}, decimals: 1, direction: "higher-is-better"},
  reference: {label: "SDG target 11.2", value: 100},
};

test.each<[Partial<TogetherFact>, string]>([
  [
    {},
    "Together these 3 cities stand 16.0 µg/m³ above the WHO guideline of 5 µg/m³: the plain sum of their distances, each city counting once. Warsaw has the largest part of it, 60%. Malmö is there already.",
  ],
  [
    {
      missing: [
        {city: "Lagos", kind: "not collected"},
        {city: "Porto", kind: null},
      ],
      cities: FACT.cities.slice(0, 2),
    },
    "Together these 2 cities stand 16.0 µg/m³ above the WHO guideline of 5 µg/m³: the plain sum of their distances, each city counting once. Warsaw has the largest part of it, 60%. No figure: Lagos (not collected) and Porto.",
  ],
  [
    {
      ...TRANSPORT,
      cities: [
        {city: "Warsaw", share: 0.5},
        {city: "Lagos", share: 0.5},
      ],
      total: 34,
    },
    "Together these 2 cities stand 34.0 percentage points below the SDG target 11.2 of 100%: the plain sum of their distances, each city counting once. Warsaw and Lagos have the largest parts of it, 50% each.",
  ],
  [{cities: [{city: "Warsaw", share: 1}]}, "This city stands 16.0 µg/m³ above the WHO guideline of 5 µg/m³."],
  [
    {total: 0, cities: FACT.cities.map(({city}) => ({city, share: null}))},
    "All 3 cities with a figure are at the WHO guideline of 5 µg/m³ or beyond it.",
  ],
  [
    {cities: [], missing: [{city: "Lagos", kind: "not published"}]},
    "None of these cities has a figure to hold against the WHO guideline of 5 µg/m³. No figure: Lagos (not published).",
  ],
  [
    {
      cities: [
        ...[..."ABCDEFG"].map((city) => ({city, share: 0})),
        {city: "Warsaw", share: 0.75},
        {city: "Vienna", share: 0.25},
      ],
    },
    "Together these 9 cities stand 16.0 µg/m³ above the WHO guideline of 5 µg/m³: the plain sum of their distances, each city counting once. Warsaw has the largest part of it, 75%. 7 of them are there already.",
  ],
])("togetherSentence(…) with %j", (differs, expected) => {
  expect(togetherSentence({...FACT, ...differs}, voice).replaceAll("\u202f", " ")).toBe(expected);
});

test("distanceText(…) says on which side of the target", () => {
  expect(distanceText(9.62, FACT.indicator, voice).replaceAll("\u202f", " ")).toBe("9.6 µg/m³ above");
  expect(distanceText(4, TRANSPORT.indicator!, voice)).toBe("4.0 percentage points below");
});

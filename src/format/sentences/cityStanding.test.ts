import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {CityStandingFact} from "./cityStanding.ts";
import {cityStandingSentence} from "./cityStanding.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const fact: CityStandingFact = {city: "Vienna", ranked: 12, better: 5, worse: 0, least: 31, most: 1169};

test.each<[Partial<CityStandingFact>, string]>([
  [
    {},
    "Of the 12 indicators on which Vienna has a place among all comparable cities, it stands in the better quarter on 5 and in the worse quarter on 0. Each place counts the cities with a comparable figure of their own: 31 to 1,169 of them.",
  ],
  [
    {ranked: 1, better: 0, worse: 1, least: 854, most: 854},
    "Vienna has a place among all comparable cities on 1 indicator; it stands in the better quarter on 0 and in the worse quarter on 1. The place counts the 854 cities with a comparable figure of their own.",
  ],
  [
    {ranked: 0},
    "No indicator gives Vienna a place among comparable cities: what is known of it is neutral, the figure of a region, or known of too few cities.",
  ],
])("cityStandingSentence(…) with %j", (differs, expected) => {
  expect(cityStandingSentence({...fact, ...differs}, voice)).toBe(expected);
});

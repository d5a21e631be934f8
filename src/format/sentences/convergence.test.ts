import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {convergenceSentence} from "./convergence.ts";

const t = await loadTranslator("en");
const fact = {first: 2000, last: 2020, count: 854, from: 0.309, to: 0.252, beta: -0.0816};

const CHANCE =
  "Chance alone has that effect too: a figure that was low by accident is nearer to the middle the next time. ";

test.each([
  [
    {},
    "From 2000 to 2020 the 854 cities with a figure of their own for both years came nearer to one another: their spread fell from 0.31 to 0.25 (sigma, the standard deviation of the logarithms). " +
      "Those that began lower grew more, or fell less, than those that began higher (beta -0.08). " +
      CHANCE +
      "Here both say the same, so the cities converged.",
  ],
  [
    {to: 0.3089},
    "From 2000 to 2020 the 854 cities with a figure of their own for both years stayed as unlike as they were: their spread was 0.31 in both (sigma, the standard deviation of the logarithms). " +
      "Those that began lower grew more, or fell less, than those that began higher (beta -0.08). " +
      CHANCE +
      "Here the spread does not confirm it, so no convergence is told.",
  ],
  [
    {from: 0.245, to: 0.2827, beta: 0.0316, count: 145},
    "From 2000 to 2020 the 145 cities with a figure of their own for both years grew more unlike: their spread rose from 0.25 to 0.28 (sigma, the standard deviation of the logarithms). " +
      "Those that began higher grew more, or fell less, than those that began lower (beta 0.03).",
  ],
  [
    {beta: 0.004},
    "From 2000 to 2020 the 854 cities with a figure of their own for both years came nearer to one another: their spread fell from 0.31 to 0.25 (sigma, the standard deviation of the logarithms). " +
      "Where a city began says nothing of how much it grew (beta 0.00).",
  ],
  [
    {beta: null, from: 0, to: 0},
    "From 2000 to 2020 the 854 cities with a figure of their own for both years stayed as unlike as they were: their spread was 0.00 in both (sigma, the standard deviation of the logarithms).",
  ],
])("convergenceSentence(…) with %j", (differs, expected) => {
  expect(convergenceSentence({...fact, ...differs}, {t, locale: "en"})).toBe(expected);
});

import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {referenceSentence} from "./references.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const indicator = {
  title: "Fine particles",
  unit: {label: "µg/m³", ucum: "ug/m3"},
  decimals: 1,
  direction: "lower-is-better",
} as const;
const values = [
  {city: "Vienna", value: 12},
  {city: "Malmö", value: 4.5},
];

test.each([
  [5, "Fine particles: Vienna above the guideline of 5 µg/m³; the others not."],
  [4, "Fine particles: all are above the guideline of 4 µg/m³."],
  [12, "Fine particles: none is above the guideline of 12 µg/m³."],
  [7.5, "Fine particles: Vienna above the guideline of 7.5 µg/m³; the others not."],
])("a reference of %d", (value, sentence) =>
  expect(
    referenceSentence({indicator, reference: {label: "guideline", value}, values}, voice).replaceAll(/\s/g, " "),
  ).toBe(sentence),
);

test.each([
  [5, "Fine particles: Vienna at the guideline of 5 µg/m³ or beyond; the others not."],
  [4.5, "Fine particles: all reach the guideline of 4.5 µg/m³."],
  [13, "Fine particles: none reaches the guideline of 13 µg/m³."],
])("where higher is better, a reference of %d", (value, sentence) => {
  const higher = {...indicator, direction: "higher-is-better"} as const;
  const told = referenceSentence({indicator: higher, reference: {label: "guideline", value}, values}, voice);
  expect(told.replaceAll(/\s/g, " ")).toBe(sentence);
});

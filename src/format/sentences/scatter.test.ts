import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {ScatterFact} from "./scatter.ts";
import {scatterCities, scatterLimits, scatterReading} from "./scatter.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const FACT: ScatterFact = {
  x: {
    indicator: {title: "GDP per inhabitant", unit: {label: "EUR/person", ucum: "EUR/{person}"}, decimals: 0},
    year: 2017,
    level: "region",
  },
  y: {
    indicator: {title: "Fine particles", unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1},
    year: 2020,
    level: "city",
  },
  count: 851,
  beyond: 8,
  members: 851,
  cities: [{name: "Vienna", x: 49_500, y: 11.6}],
  missing: [{name: "Tokyo", indicator: "GDP per inhabitant", reason: "not collected"}],
};
const said = (text: string) => text.replaceAll("\u202f", " ");

test.each<[Partial<ScatterFact>, string]>([
  [
    {},
    "Each of the 851 dots is a city. Across: GDP per inhabitant, EUR/person, 2017. Upwards: Fine particles, µg/m³, 2020. " +
      "8 cities lie beyond the picture.",
  ],
  [
    {count: 2, beyond: 0, members: 1},
    "Each of the 2 dots is a city. Across: GDP per inhabitant, EUR/person, 2017. Upwards: Fine particles, µg/m³, 2020. " +
      "The cities are held against 1 of them; the others are faint.",
  ],
])("scatterReading(…) %#", (differs, expected) =>
  expect(said(scatterReading({...FACT, ...differs}, voice))).toBe(expected),
);

test("scatterCities(…) tells both values of each, and who is not drawn", () => {
  expect(said(scatterCities(FACT, voice))).toBe(
    "Vienna: 49,500 EUR/person and 11.6 µg/m³. Not drawn: Tokyo (GDP per inhabitant: not collected).",
  );
  expect(scatterCities({...FACT, cities: [], missing: []}, voice)).toBe("");
});

test("scatterLimits(…) tells whose figures they are, and that nothing is said of causes", () => {
  const limits =
    "The picture shows where cities stand on both. It does not show that the one brings about the other, and no measure of a connection is worked out.";
  expect(scatterLimits(FACT, voice)).toBe(
    `GDP per inhabitant is told of regions, so cities of one region stand at one value. ${limits}`,
  );
  expect(scatterLimits({...FACT, x: {...FACT.x, level: "city"}}, voice)).toBe(limits);
});

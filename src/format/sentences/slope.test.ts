import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {SlopeFact} from "./slope.ts";
import {slopeSentence} from "./slope.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const city = (name: string, from: number | null, to: number | null, broken = false) => ({name, from, to, broken});
const FACT: SlopeFact = {
  indicator: {unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1},
  years: [2009, 2019],
  cities: [city("Vienna", 15, 12.3), city("Warsaw", 20, 15), city("Lagos", 30, 33)],
  median: null,
  shock: [],
};

test.each<[Partial<SlopeFact>, string]>([
  [
    {},
    "From 2009 to 2019 it went down in Vienna (−2.7 µg/m³, −18%) and Warsaw (−5.0 µg/m³, −25%), and up in Lagos (+3.0 µg/m³, +10%).",
  ],
  [{cities: [city("Vienna", 15, 12.3)]}, "From 2009 to 2019 it went down in Vienna (−2.7 µg/m³, −18%)."],
  [
    {
      cities: [city("Vienna", 40.2, 42), city("Warsaw", 0, 3)],
      indicator: {unit: {label: "%", ucum: "%"}, decimals: 1},
      shock: [2009],
    },
    "From 2009 to 2019 it went up in Vienna (+1.8 percentage points) and Warsaw (+3.0 percentage points). 2009 was a year unlike others.",
  ],
  [
    {cities: [city("Vienna", 10.5, 11.2)], indicator: {unit: {label: "°C", ucum: "Cel"}, decimals: 1}},
    "From 2009 to 2019 it went up in Vienna (+0.7 °C).",
  ],
  [
    {
      cities: [city("Vienna", 12.01, 12.04), city("Warsaw", 20, 15, true), city("Lagos", null, 33)],
      median: {from: 14, to: 12, count: 854},
    },
    "As printed, it was the same in 2009 and 2019 in Vienna. " +
      "Between the two years the figures of Warsaw changed in what they count, so no change is told. " +
      "No figure of both years: Lagos. The median of 854 cities that have both years: −2.0 µg/m³, −14%.",
  ],
  [{cities: []}, ""],
])("slopeSentence(…) %#", (differs, expected) =>
  expect(slopeSentence({...FACT, ...differs}, voice).replaceAll("\u202f", " ")).toBe(expected),
);

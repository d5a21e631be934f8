import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {twinSentence} from "./twins.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};

test.each([
  [
    {decimals: 1, unit: {label: "µg/m³", ucum: "ug/m3"}},
    {then: {year: 2006, value: 11.84}, now: {year: 2020, value: 9.1}},
    "Turin had 11.8 µg/m³ in 2006 and 9.1 µg/m³ in 2020: −2.7 µg/m³ in 14 years.",
  ],
  [
    {decimals: 0, unit: {label: "%", ucum: "%"}},
    {then: {year: 2019, value: 40}, now: {year: 2020, value: 55}},
    "Turin had 40% in 2019 and 55% in 2020: +15 percentage points in 1 year.",
  ],
])("twinSentence(…) of %j", (indicator, points, expected) => {
  expect(twinSentence({city: "Turin", indicator, ...points}, voice).replaceAll("\u202f", " ")).toBe(expected);
});

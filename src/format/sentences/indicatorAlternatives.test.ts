import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {IndicatorAlternativesFact} from "./indicatorAlternatives.ts";
import {indicatorAlternativesSentence} from "./indicatorAlternatives.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const fact: IndicatorAlternativesFact = {
  ...{source: "other", indicator: {decimals: 1, unit: {label: "µg/m³", ucum: "ug/m3"}}},
  ...{count: 84, pairs: 80, difference: -1.24, equal: 0},
};

test.each<[Partial<IndicatorAlternativesFact>, string]>([
  [
    {},
    "other tells of 84 cities too. For the newest year that both have, the middle one of 80 cities lies −1.2 µg/m³ from the figure shown.",
  ],
  [
    {difference: 0, equal: 60},
    "other tells of 84 cities too. For the newest year that both have, the middle one of 80 cities agrees with the figure shown. 60 agree as printed.",
  ],
  [{pairs: 0, difference: null}, "other tells of 84 cities too. For no year is one of both known."],
])("indicatorAlternativesSentence(…) with %j", (differs, expected) => {
  expect(indicatorAlternativesSentence({...fact, ...differs}, voice).replaceAll("\u202f", " ")).toBe(expected);
});

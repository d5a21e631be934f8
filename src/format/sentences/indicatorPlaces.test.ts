import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {IndicatorPlacesFact} from "./indicatorPlaces.ts";
import {indicatorPlacesSentence} from "./indicatorPlaces.ts";

const t = await loadTranslator("en");
const fact: IndicatorPlacesFact = {
  refusal: null,
  publisher: null,
  place: null,
  stratum: null,
  count: 854,
  intervals: false,
  order: "place",
};

test.each<[Partial<IndicatorPlacesFact>, string]>([
  [
    {},
    "Places count from the better end, among all 854 cities. Values that are equal as printed share a place, marked “=”. The figures are published without an interval, so how sure a place is cannot be told. By place.",
  ],
  [
    {place: "France", count: 41, intervals: true, order: "value"},
    "Places count from the better end, among the 41 cities of France. The figures are published with an interval, so a city has a joint place: from the first to the last that it may have, since it shares it with all from which it does not differ beyond chance. By value.",
  ],
  [
    {stratum: "temperate", count: 270, intervals: true},
    "Places count from the better end, among all 270 cities compared here (temperate). The figures are published with an interval, so a city has a joint place: from the first to the last that it may have, since it shares it with all from which it does not differ beyond chance. By place.",
  ],
  [
    {refusal: "MIXED_COUNTRIES", order: "name"},
    "No city is given a place: each country counts in its own way. By name.",
  ],
  [
    {refusal: "NOT_RANKABLE", publisher: "Institute", order: "name"},
    "No city is given a place: the use of the figures is limited by Institute. By name.",
  ],
  [
    {refusal: "NEUTRAL", order: "year"},
    "No city is given a place: neither more nor less is better. By year, the newest first.",
  ],
  [
    {refusal: "TOO_FEW", place: "France", count: 2, order: "name"},
    "No city is given a place: too few cities have a figure. By name.",
  ],
])("indicatorPlacesSentence(…) with %j", (differs, expected) => {
  expect(indicatorPlacesSentence({...fact, ...differs}, {t})).toBe(expected);
});

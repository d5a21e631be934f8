import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {trend} from "../../methods/trend.ts";
import type {TrendFact} from "./trend.ts";
import {trendSentence} from "./trend.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const indicator = {unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1};

function fact(
  values: readonly number[],
  more: Partial<TrendFact> = {},
  direction = "lower-is-better" as const,
): TrendFact {
  const points = values.map((value, index) => ({year: 2016 + index, value, status: "A" as const}));
  const ends = [points[0]!, points.at(-1)!] as const;
  return {city: "Vienna", indicator, refusal: null, trend: trend(points, direction), ends, ...more};
}

const FALLING = [14.1, 13.6, 13.9, 12.8, 12.8, 12.1, 11.5, 11.7];

test.each<[TrendFact, string]>([
  [fact(FALLING), "Vienna: improving, −0.40 µg/m³ a year from 2016 to 2023."],
  [fact(FALLING.toReversed()), "Vienna: worsening, +0.40 µg/m³ a year from 2016 to 2023."],
  [
    fact(FALLING, {indicator: {unit: {label: "%", ucum: "%"}, decimals: 0}}),
    "Vienna: improving, −0.4 percentage points a year from 2016 to 2023.",
  ],
  [fact([10, 12, 11, 13, 12, 11, 12]), "Vienna: no clear trend from 2016 to 2022."],
  [fact([10, 12]), "Vienna: 10.0 µg/m³ in 2016, 12.0 µg/m³ in 2017; too few years to speak of a trend."],
  [
    fact(FALLING, {refusal: "NOT_TRENDABLE"}),
    "Vienna: 14.1 µg/m³ in 2016, 11.7 µg/m³ in 2023; no trend is told of this indicator.",
  ],
  [
    fact(FALLING, {refusal: "REGIONAL"}),
    "Vienna: 14.1 µg/m³ in 2016, 11.7 µg/m³ in 2023; no trend is told of a figure that is not the city’s own.",
  ],
  [fact([10]), ""],
  [fact([], {trend: null, ends: null}), ""],
])("%#", (fact, sentence) => expect(trendSentence(fact, voice).replaceAll(/\s/g, " ")).toBe(sentence));

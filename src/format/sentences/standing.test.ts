import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {StandingFact} from "./standing.ts";
import {standingSentence} from "./standing.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const FACT: StandingFact = {
  city: "Vienna",
  indicator: {unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1, direction: "lower-is-better"},
  figure: {value: 11.23, year: 2020, period: "2020", level: "city", status: "A"},
  reference: 2020,
  refusal: null,
  standing: {worse: 6, equal: 1, count: 9, percentile: 72.2},
};
const {figure, indicator} = FACT;
const neutral = {...indicator, direction: "neutral"} as const;
const alone = (refusal: StandingFact["refusal"]): Partial<StandingFact> => ({refusal, standing: null});

test.each<[Partial<StandingFact>, string]>([
  [{}, "Vienna had 11.2 µg/m³ in 2020, better than 6 of 8 other comparable cities."],
  [
    {standing: {worse: 5, equal: 2, count: 9, percentile: 66.7}},
    "Vienna had 11.2 µg/m³ in 2020, better than 5 of 8 other comparable cities and level with 1.",
  ],
  [
    {standing: {worse: 1, equal: 6, count: 9, percentile: 44.4}},
    "Vienna had 11.2 µg/m³ in 2020, the same as 5 of 8 other comparable cities: no meaningful difference.",
  ],
  [
    {standing: {worse: 320, equal: 1, count: 412, percentile: 77.8}},
    "Vienna had 11.2 µg/m³ in 2020, better than 77% of 411 other comparable cities.",
  ],
  [
    {standing: {worse: 320, equal: 4, count: 412, percentile: 78.2}},
    "Vienna had 11.2 µg/m³ in 2020, better than 77% of 411 other comparable cities and level with 3.",
  ],
  [
    {standing: {worse: 2, equal: 1, count: 412, percentile: 0.6}},
    "Vienna had 11.2 µg/m³ in 2020, better than 2 of 411 other comparable cities.",
  ],
  [
    {standing: {worse: 8, equal: 1, count: 9, percentile: 94.4}},
    "Vienna had 11.2 µg/m³ in 2020, better than all 8 other comparable cities.",
  ],
  [
    {standing: {worse: 0, equal: 1, count: 9, percentile: 5.6}},
    "Vienna had 11.2 µg/m³ in 2020, better than none of 8 other comparable cities.",
  ],
  [
    {standing: {worse: 0, equal: 2, count: 9, percentile: 11.1}},
    "Vienna had 11.2 µg/m³ in 2020, better than none of 8 other comparable cities and level with 1.",
  ],
  [{indicator: neutral}, "Vienna had 11.2 µg/m³ in 2020, higher than 6 of 8 other comparable cities."],
  [
    {indicator: neutral, standing: {worse: 40, equal: 1, count: 81, percentile: 50}},
    "Vienna had 11.2 µg/m³ in 2020, higher than 50% of 80 other comparable cities.",
  ],
  [
    {...alone("TOO_FEW"), place: {rank: 2, tied: true, count: 4}},
    "Vienna had 11.2 µg/m³ in 2020: place =2 of 4 comparable cities.",
  ],
  [alone("TOO_FEW"), "Vienna had 11.2 µg/m³ in 2020. Too few cities have a figure to compare it with."],
  [alone("NOT_RANKABLE"), "Vienna had 11.2 µg/m³ in 2020. These figures are not made for ranking."],
  [
    alone("MIXED_COUNTRIES"),
    "Vienna had 11.2 µg/m³ in 2020. Each country counts in its own way, so it is not compared across countries.",
  ],
  [
    alone("NOT_COMPARABLE"),
    "Vienna had 11.2 µg/m³ in 2020. The figures that stand side by side are not comparable, so none is said to be ahead.",
  ],
  [
    {...alone("REGIONAL"), figure: {...figure, level: "region"}},
    "The region that holds Vienna had 11.2 µg/m³ in 2020. A figure that is not the city’s own is not compared with cities’ own.",
  ],
  [
    {...alone("REGIONAL"), figure: {...figure, level: "country"}},
    "The country of Vienna had 11.2 µg/m³ in 2020. A figure that is not the city’s own is not compared with cities’ own.",
  ],
  [
    {...alone("FORECAST"), reference: null, figure: {...figure, status: "F", year: 2030, period: "2030"}},
    "Vienna is forecast to have 11.2 µg/m³ in 2030. A forecast is not compared.",
  ],
  [
    {...alone("NOT_ELIGIBLE"), figure: {...figure, status: "V"}},
    "Vienna had 11.2 µg/m³ in 2020. A figure of this kind is not compared. The figure is marked “not validated”.",
  ],
  [
    {figure: {...figure, status: "E"}},
    "Vienna had 11.2 µg/m³ in 2020, better than 6 of 8 other comparable cities. The figure is marked “estimated”.",
  ],
  [
    {figure: {...figure, year: 2019, period: "2019"}},
    "Vienna had 11.2 µg/m³ in 2019, better than 6 of 8 other comparable cities. The reference year is 2020.",
  ],
  [
    {figure: {...figure, status: "P", year: 2018, period: "2018"}},
    "Vienna had 11.2 µg/m³ in 2018, better than 6 of 8 other comparable cities. The reference year is 2020.",
  ],
])("standingSentence(…) with %j", (differs, expected) => {
  expect(standingSentence({...FACT, ...differs}, voice).replaceAll("\u202f", " ")).toBe(expected);
});

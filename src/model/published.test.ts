import {expect, test} from "vitest";
import type {Figure} from "./figure.ts";
import type {PublishedVariable} from "./published.ts";
import {lineByLine, published} from "./published.ts";

const VARIABLES = new Map<string, PublishedVariable>([
  ["rent", {indicator: "median-rent", unit: "{currency}/mo"}],
  ["employed", {indicator: "employment", unit: "%", shift: 2}],
  ["illiterate", {indicator: "literacy", unit: "%", complement: true}],
]);

const figure: Figure = {
  line: 7,
  key: "X",
  variable: "employed",
  period: "2021",
  value: "0.58",
  low: "",
  high: "",
  flag: "",
  note: "",
};
const employed = {kind: "observation", line: 7, indicator: "employment", period: "2021", value: 58, unit: "%"};

test.each([
  [{}, employed],
  [
    {low: "0.57", high: "0.6"},
    {...employed, low: 57, high: 60},
  ],
  [{high: "0.6"}, {...employed, high: 60}],
  [
    {variable: "rent", value: "900"},
    {...employed, indicator: "median-rent", value: 900, unit: "{currency}/mo"},
  ],
  [
    {variable: "illiterate", value: "0.4"},
    {...employed, indicator: "literacy", value: 99.6, formula: "complement"},
  ],
])("published(…) of %j is its variable and what its line tells", (cells, observed) => {
  const line = {...figure, ...cells};
  expect(published(line, VARIABLES)).toStrictEqual({
    figure: line,
    variable: VARIABLES.get(line.variable),
    observed,
  });
});

const refused = {kind: "refused", line: 7, reason: "NOT_A_NUMBER", indicator: "employment"};

test.each([
  [
    {variable: "vacant", value: ""},
    {kind: "refused", line: 7, reason: "NO_INDICATOR", detail: "vacant"},
  ],
  [{value: ""}, {kind: "blank", line: 7}],
  [
    {value: "", low: "n/a"},
    {kind: "blank", line: 7},
  ],
  [{value: "n/a"}, {...refused, detail: "n/a"}],
  [{value: " 1"}, {...refused, detail: " 1"}],
  [
    {low: "0.57", high: "NA"},
    {...refused, detail: "0.58 0.57 NA"},
  ],
])("published(…) of %j is no number: its outcome alone", (cells, outcome) => {
  expect(published({...figure, ...cells}, VARIABLES)).toStrictEqual(outcome);
});

test("published(…) reads value and interval as the publisher writes them", () => {
  const halves = {...figure, value: "2", low: "1", high: "3"};
  expect(published(halves, VARIABLES, (text) => Number(text) / 2)).toMatchObject({
    observed: {value: 1, low: 0.5, high: 1.5},
  });
});

test("lineByLine(…) leaves to its source the lines that are numbers of an indicator, and those alone", () => {
  const parser = lineByLine(VARIABLES, ({figure: {line}, variable: {indicator}}) => {
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail: indicator};
  });
  const lines = [figure, {...figure, value: ""}, {...figure, variable: "vacant"}];
  expect(parser({})(lines)).toEqual([
    {kind: "refused", line: 7, reason: "KNOWN_ERROR", detail: "employment"},
    {kind: "blank", line: 7},
    {kind: "refused", line: 7, reason: "NO_INDICATOR", detail: "vacant"},
  ]);
});

import {expect, test} from "vitest";
import type {ComparedFigure, Flag} from "./pairFlags.ts";
import {pairFlags} from "./pairFlags.ts";

const PLAIN: ComparedFigure = {
  year: 2020,
  period: "2020",
  boundary: "municipality",
  level: "city",
  method: "measured",
  status: "A",
  metadata: {age: "15–64", concept: "ILO"},
};
const OPTIONS = {required: {age: "minor", concept: "major"}, shockYears: [2021]} as const;

test.each<[Partial<ComparedFigure>, [Flag["code"], string, Flag["values"]][]]>([
  [{}, []],
  [{metadata: {age: "15+", concept: "ILO"}}, [["DEF_MINOR", "age", ["15–64", "15+"]]]],
  [{metadata: {age: "15–64", concept: "registered"}}, [["DEF_MAJOR", "concept", ["ILO", "registered"]]]],
  [{metadata: {age: "15–64", concept: null}}, [["DEF_UNKNOWN", "concept", ["ILO", null]]]],
  [{metadata: {age: "15–64"}}, [["DEF_UNKNOWN", "concept", ["ILO", null]]]],
  [{boundary: "greater-city"}, [["BASIS_SAME_FAMILY", "boundary", ["municipality", "greater-city"]]]],
  [{boundary: "urban-centre"}, [["BASIS_DIFFERENT", "boundary", ["municipality", "urban-centre"]]]],
  [{boundary: "mixed"}, [["DEF_UNKNOWN", "boundary", ["municipality", "mixed"]]]],
  [{boundary: "region", level: "region"}, [["BASIS_DIFFERENT", "level", ["city", "region"]]]],
  [{year: 2018, period: "2018"}, [["YEAR_GAP", "year", [2020, 2018]]]],
  [
    {year: 2021, period: "2021"},
    [
      ["YEAR_GAP", "year", [2020, 2021]],
      ["SHOCK_YEAR", "year", [2020, 2021]],
    ],
  ],
  [{period: "2020-03"}, [["PERIOD_TYPE_MIX", "period", ["2020", "2020-03"]]]],
  [{period: "2010-01-01/P20Y"}, [["PERIOD_TYPE_MIX", "period", ["2020", "2010-01-01/P20Y"]]]],
  [{method: "modelled"}, [["METHOD_MIX", "method", ["measured", "modelled"]]]],
  [{method: "self-reported"}, [["SOURCE_SELF", "method", ["measured", "self-reported"]]]],
  [{method: ""}, [["DEF_UNKNOWN", "method", ["measured", null]]]],
  [{status: "E"}, [["OBS:E", "status", ["A", "E"]]]],
  [{status: "B"}, [["BREAK", "status", ["A", "B"]]]],
  [{status: "D", metadata: {age: "15+", concept: "ILO"}}, [["DEF_MINOR", "age", ["15–64", "15+"]]]],
  [{notes: ["SMALL_COUNT"]}, [["SMALL_COUNT", "notes", [null, "SMALL_COUNT"]]]],
])("pairFlags(…) of a figure that differs in %j", (change, expected) => {
  const other = {...PLAIN, ...change};
  const told = (flags: Flag[]) => flags.map(({code, field, values}) => [code, field, values]);
  expect(told(pairFlags(PLAIN, other, OPTIONS))).toEqual(expected);
  const turned = expected.map(([code, field, [left, right]]) => [code, field, [right, left]]);
  expect(told(pairFlags(other, PLAIN, OPTIONS))).toEqual(turned);
});

test("pairFlags(…) flags a status that both have once", () =>
  expect(pairFlags({...PLAIN, status: "P"}, {...PLAIN, status: "P"})).toEqual([
    {code: "OBS:P", field: "status", values: ["P", "P"]},
  ]));

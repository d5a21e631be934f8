import fc from "fast-check";
import {expect, test} from "vitest";
import {comparability, overallComparability, pairComparability, tableComparability} from "./comparability.ts";
import type {ComparedFigure, Flag} from "./pairFlags.ts";
import type {FlagCode} from "./penalties.ts";
import {PENALTIES} from "./penalties.ts";
import vectors from "./vectors.json" with {type: "json"};

const PLAIN: ComparedFigure = {year: 2020, boundary: "municipality", level: "city", method: "measured", status: "A"};

/** A flag as the vectors write it: `YEAR_GAP:2`, `OBS:P`. */
function flagOf(text: string): Pick<Flag, "code" | "values"> {
  const [, gap] = /^YEAR_GAP:(\d+)$/.exec(text) ?? [];
  return gap === undefined
    ? {code: text as FlagCode, values: [null, null]}
    : {code: "YEAR_GAP", values: [2020, 2020 + Number(gap)]};
}

test("M7.1: an area of the same family, two years and a provisional value are to be compared with care", () => {
  const {input, expected} = vectors["M7.1"];
  expect(comparability(input.flags.map(flagOf))).toEqual({...expected, verdict: "with-care"});
  const other: ComparedFigure = {...PLAIN, boundary: "greater-city", year: 2022, status: "P"};
  expect(pairComparability(PLAIN, other)).toMatchObject(expected);
});

test("M7.2: another concept on another area is not comparable", () => {
  const {input, expected} = vectors["M7.2"];
  expect(comparability(input.flags.map(flagOf))).toEqual({...expected, verdict: "not-comparable"});
  const [a, b]: [ComparedFigure, ComparedFigure] = [
    {...PLAIN, metadata: {concept: "registered"}},
    {...PLAIN, metadata: {concept: "ILO"}, boundary: "functional-urban-area", year: 2021, status: "E"},
  ];
  expect(pairComparability(a, b, {required: {concept: "major"}})).toMatchObject(expected);
});

test.each([
  [[], 100, "A", "comparable"],
  [["DEF_MINOR"], 85, "A", "comparable"],
  [["BASIS_DIFFERENT"], 65, "B", "with-care"],
  [["DEF_MAJOR"], 60, "C", "with-care"],
  [["DEF_MAJOR", "OBS:U"], 40, "C", "with-care"],
  [["DEF_MAJOR", "OBS:U", "OBS:P"], 35, "D", "not-comparable"],
  [["OBS:F"], 0, "D", "not-comparable"],
  [["YEAR_GAP:4"], 80, "B", "with-care"],
  [["YEAR_GAP:9"], 75, "B", "with-care"],
  [["BREAK"], 100, "A", "comparable"],
  [["DEF_UNKNOWN", "DEF_UNKNOWN"], 90, "A", "comparable"],
  [["DEF_MAJOR", "BASIS_DIFFERENT", "YEAR_GAP:5", "OBS:E"], 0, "D", "not-comparable"],
] as const)("comparability(%j) is %i, %s", (flags, score, grade, verdict) => {
  expect(comparability(flags.map(flagOf))).toEqual({score, grade, verdict});
});

test("tableComparability(…) is that of the median pair, and names the worst", () => {
  const table = tableComparability([PLAIN, null, {...PLAIN, year: 2021}, {...PLAIN, status: "U", year: 2021}])!;
  expect(table.pairs.map(({pair, score}) => [pair, score])).toEqual([
    [[0, 2], 95],
    [[0, 3], 75],
    [[2, 3], 80],
  ]);
  expect(table).toMatchObject({score: 80, grade: "B", verdict: "with-care", worst: {pair: [0, 3]}});
  expect(table.worst.flags.map(({code, values}) => [code, values])).toEqual([
    ["YEAR_GAP", [2020, 2021]],
    ["OBS:U", ["A", "U"]],
  ]);
});

test("tableComparability(…) needs two figures", () => {
  expect(tableComparability([PLAIN, null])).toBeNull();
  expect(tableComparability([PLAIN, PLAIN])).toMatchObject({score: 100, worst: {pair: [0, 1], flags: []}});
});

test("comparability(…): a further flag never raises the score, and the order of flags does not matter", () => {
  const codes = fc.array(fc.constantFrom(...(Object.keys(PENALTIES) as FlagCode[])), {maxLength: 12});
  fc.assert(
    fc.property(codes, (list) => {
      const flags = list.map((code) => ({code, values: [2015, 2018] as const}));
      expect(comparability([...flags].reverse())).toEqual(comparability(flags));
      expect(comparability(flags).score).toBeLessThanOrEqual(comparability(flags.slice(1)).score);
      expect(comparability([...flags, ...flags])).toEqual(comparability(flags));
    }),
    {seed: 1},
  );
});

test("overallComparability(…) is that of the median table", () => {
  const tables = [["DEF_MAJOR"], [], ["DEF_MAJOR", "OBS:U", "OBS:P"], ["OBS:P"]].map((codes) =>
    comparability(codes.map(flagOf)),
  );
  expect(overallComparability(tables)).toEqual({score: 60, grade: "C", verdict: "with-care"});
  expect(overallComparability([])).toBeNull();
});

import {expect, test} from "vitest";
import type {Indicator} from "../model/indicator.ts";
import type {IngestRow} from "./ingestRow.ts";
import {ingestRow, isUnusual} from "./ingestRow.ts";

const indicator = {unit: {label: "%", ucum: "%"}, range: {hard: [0, 100], soft: [10, 90]}} as Indicator;
const row: IngestRow = {period: "2020", value: 50, unit: "%", status: "A"};

test.each<[string, Partial<IngestRow>, string]>([
  ["another unit", {unit: "1"}, "WRONG_UNIT: expected %; received 1"],
  ["a value below the hard range", {value: -0.1}, "OUT_OF_RANGE: expected a value in [0, 100]; received -0.1"],
  ["a value above the hard range", {value: 100.1}, "OUT_OF_RANGE: expected a value in [0, 100]; received 100.1"],
  ["NaN", {value: Number.NaN}, "NOT_A_NUMBER: expected a finite number; received NaN"],
  ["an infinity", {value: Infinity}, "NOT_A_NUMBER: expected a finite number; received Infinity"],
  ["a bound that is no number", {low: Number.NaN}, "NOT_A_NUMBER: expected a finite number; received NaN"],
  [
    "no value with a normal status",
    {value: null},
    "NULL_WITHOUT_REASON: expected a status of O or Q where there is no value; received null with status A",
  ],
  [
    "a value with a missing status",
    {status: "O"},
    "NULL_WITHOUT_REASON: expected no value with this status; received 50 with status O",
  ],
  [
    "a year range",
    {period: "2000/2019"},
    'BAD_PERIOD: expected a period such as 2019 or 2000-01-01/P20Y; received "2000/2019"',
  ],
  ["no period", {period: ""}, 'BAD_PERIOD: expected a period such as 2019 or 2000-01-01/P20Y; received ""'],
  [
    "a period to come",
    {period: "2027"},
    "FUTURE_PERIOD: expected a period that began by 2026-06-30, or status F; received 2027 with status A",
  ],
])("ingestRow(…) refuses %s", (_, change, expected) => {
  const {reason, detail} = ingestRow({...row, ...change}, indicator, "2026-06-30") ?? {};
  expect(`${reason}: ${detail}`).toBe(expected);
});

test.each<[string, Partial<IngestRow>]>([
  ["a plain value", {}],
  ["the ends of the hard range", {value: 0}],
  ["a forecast of a period to come", {period: "2027", status: "F"}],
  ["the year that runs", {period: "2026"}],
  ["a missing value that says so", {value: null, status: "Q"}],
])("ingestRow(…) lets pass %s", (_, change) => {
  expect(ingestRow({...row, ...change}, indicator, "2026-06-30")).toBeNull();
});

test("isUnusual(…) is outside the soft range", () => {
  expect([9.9, 10, 90, 90.1, null].map((value) => isUnusual(value, indicator))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

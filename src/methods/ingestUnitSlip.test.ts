import {expect, test} from "vitest";
import {ingestUnitSlip} from "./ingestUnitSlip.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M13.2: a value a thousand times the one before it", () => {
  const {input, expected} = vectors["M13.2"];
  const {ratio, log10, suspect} = ingestUnitSlip(input.previous, input.value)!;
  expect(ratio).toBeCloseTo(expected.ratio, 4);
  expect(log10).toBeCloseTo(expected.log10, 4);
  expect(suspect).toBe(expected.suspect);
});

test.each([
  [0.42, 43, "x100"],
  [43, 0.42, "/100"],
  [12, 118, "x10"],
  [2, 1.95e6, "x1000000"],
  [5, 510_000, "x100000"],
  [10, 16.1, "x1.609"],
  [22, 10, "/2.2046"],
  [100, 360, "x3.6"],
  [1, 277, "x277.8"],
  [-5, -5000, "x1000"],
  [10, 17, null],
  [10, 10, null],
  [10, 70, null],
  [2, 20_000, null],
  [0, 5, null],
  [5, 0, null],
  [-5, 5000, null],
  [null, 5, null],
  [5, null, null],
])("ingestUnitSlip(%d, %d) suspects %s", (previous, value, expected) => {
  expect(ingestUnitSlip(previous, value)?.suspect ?? null).toBe(expected);
});

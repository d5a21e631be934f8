import fc from "fast-check";
import {expect, test} from "vitest";
import {round} from "./round.ts";

test.each([
  [1.005, 2, 1.01],
  [-2.5, 0, -3],
  [-0.004, 1, 0],
  [1e-7, 2, 0],
  [5e-324, 4, 0],
  [1.5e21, 2, 1.5e21],
  [123456.5, 0, 123457],
])("round(%d, %d) is %d", (value, decimals, expected) => {
  expect(round(value, decimals)).toBe(expected);
});

test("round(…) is what Intl.NumberFormat prints, and never −0", () => {
  const formats = [0, 1, 2, 3, 4].map(
    (digits) =>
      new Intl.NumberFormat("en", {maximumFractionDigits: digits, useGrouping: false, signDisplay: "negative"}),
  );
  const values = fc.oneof(
    fc.double({min: -1e9, max: 1e9, noNaN: true}),
    fc.integer({min: -1e7, max: 1e7}).map((thousandths) => thousandths / 1000),
  );
  fc.assert(
    fc.property(values, fc.integer({min: 0, max: 4}), (value, decimals) => {
      expect(round(value, decimals)).toBe(Number(formats[decimals]!.format(value)));
    }),
    {numRuns: 2000, seed: 1},
  );
});

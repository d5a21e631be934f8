import fc from "fast-check";
import {expect, test} from "vitest";
import {formatNumber} from "../format/number.ts";
import {marginDecimals} from "./marginDecimals.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M11.4: a value has no more decimals than its margin bears", () => {
  const {input, expected} = vectors["M11.4"];
  expect(input.cases.map(([decimals, margin]) => marginDecimals(decimals!, margin!))).toEqual(expected.decimals);
});

test.each([
  [0.34, "5.2"],
  [0.12, "5.24"],
  [3.4, "5"],
  [34, "5"],
  [null, "5.24"],
])("marginDecimals(2, %d): 5.237 is printed %s", (margin, expected) => {
  expect(formatNumber("en", 5.237, marginDecimals(2, margin))).toBe(expected);
});

test("marginDecimals(…) are whole, never more than the indicator's, and tenfold margins lose one at most", () => {
  fc.assert(
    fc.property(fc.nat(4), fc.double({min: 1e-6, max: 1e6, noNaN: true}), (decimals, margin) => {
      const own = marginDecimals(decimals, margin);
      expect(Number.isInteger(own) && own >= 0 && own <= decimals).toBe(true);
      expect(own - marginDecimals(decimals, margin * 10)).toBeLessThanOrEqual(1);
    }),
    {seed: 1},
  );
});

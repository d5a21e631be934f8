import fc from "fast-check";
import {expect, test} from "vitest";
import {pairing} from "./pairing.ts";
import type {Pairing} from "./pairing.ts";

test.each<[number, number, Pairing]>([
  [75, 50, "first"],
  [76, 52, "apart"],
  [99, 76, "alike"],
  [74.9, 20, "apart"],
  [20, 90, "second"],
  [25, 24, "behind"],
  [1, 25, "behind"],
  [25.1, 24, "alike"],
  [30.1, 25, "apart"],
  [30, 25, "alike"],
  [51, 74, "alike"],
])("pairing(…) of percentiles %d and %d of a judged indicator: %s", (first, second, expected) => {
  expect(pairing({percentiles: [first, second], judged: true})).toBe(expected);
});

test.each<[readonly [number, number] | null, Pairing]>([
  [[99, 1], "apart"],
  [[1, 2], "alike"],
  [[40, 60], "apart"],
  [null, "apart"],
])("pairing(…) of %j, not judged: %s", (percentiles, expected) => {
  expect(pairing({percentiles, judged: false})).toBe(expected);
});

test("pairing(…) of the pair turned round is turned round", () => {
  const turned: Record<Pairing, Pairing> = {
    first: "second",
    second: "first",
    behind: "behind",
    alike: "alike",
    apart: "apart",
  };
  const percentile = fc.double({min: 0.1, max: 99.9, noNaN: true});
  fc.assert(
    fc.property(percentile, percentile, fc.boolean(), (first, second, judged) => {
      const one = pairing({percentiles: [first, second], judged});
      expect(pairing({percentiles: [second, first], judged})).toBe(turned[one]);
    }),
  );
});

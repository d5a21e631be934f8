import fc from "fast-check";
import {expect, test} from "vitest";
import {dodge} from "./dodge.ts";

test.each([
  ["leaves what has room", [10, 40], 12, [10, 40]],
  ["parts two evenly", [20, 20], 10, [15, 25]],
  ["keeps the order of the places, not of the list", [30, 28], 10, [34, 24]],
  ["keeps within the ends", [0, 99], 10, [5, 95]],
  ["pushes neighbours on", [20, 24, 32], 10, [15.333, 25.333, 35.333]],
  ["has nothing for nothing", [], 10, []],
])("dodge(…) %s", (_, middles, size, expected) => {
  const moved = dodge(
    middles.map((middle) => ({middle, size})),
    0,
    100,
  );
  expect(moved.map((middle) => Math.round(middle * 1000) / 1000)).toEqual(expected);
});

test("dodge(…): none covers another, and none leaves the line", () => {
  const wishes = fc.array(fc.record({middle: fc.integer({min: -20, max: 220}), size: fc.integer({min: 1, max: 20})}), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(wishes, (list) => {
      const ends = dodge(list, 0, 200)
        .map((middle, index) => ({from: middle - list[index]!.size / 2, to: middle + list[index]!.size / 2}))
        .sort((a, b) => a.from - b.from);
      ends.slice(1).forEach(({from}, index) => expect(from).toBeGreaterThanOrEqual(ends[index]!.to - 1e-9));
      expect(ends[0]!.from).toBeGreaterThanOrEqual(-1e-9);
      expect(ends.at(-1)!.to).toBeLessThanOrEqual(200 + 1e-9);
    }),
    {seed: 1},
  );
});

import fc from "fast-check";
import {expect, test} from "vitest";
import {ingestChange, ingestOutliers, modifiedZ} from "./ingestOutliers.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M13.1: one city's change stands out among eight", () => {
  const {input, expected} = vectors["M13.1"];
  const cities = Object.keys(input.log_changes);
  const changes = Object.values(input.log_changes);
  modifiedZ(changes).forEach((z, index) => expect(z).toBeCloseTo(Object.values(expected.modified_z)[index]!, 4));
  const flagged = ingestOutliers(changes, input.threshold);
  expect(cities.filter((_, index) => flagged[index])).toEqual(expected.flagged);
});

test("modifiedZ(…) falls back on the mean deviation where most changes are equal, and on 0 where all are", () => {
  const changes = [0, 0, 0, 0, 0, 0, 0, 8];
  expect(modifiedZ(changes)).toEqual([0, 0, 0, 0, 0, 0, 0, 0.7979 * 8]);
  expect(ingestOutliers(changes).at(-1)).toBe(true);
  expect(modifiedZ(Array(8).fill(0.5))).toEqual(Array(8).fill(0));
});

test("modifiedZ(…) says nothing of fewer than eight changes", () =>
  expect(modifiedZ([0, 0, 0, 0, 0, 0, 99, null])).toEqual(Array(8).fill(null)));

test.each([
  [10, 20, false, Math.LN2],
  [-10, -20, false, Math.LN2],
  [0, 20, false, null],
  [10, 0, false, null],
  [10, -20, false, null],
  [null, 20, false, null],
  [0, 20, true, 20],
  [40, 30, true, -10],
])("ingestChange(%d, %d, share: %s) is %d", (previous, value, isShare, expected) => {
  expect(ingestChange(previous, value, isShare)).toBe(expected);
});

test("modifiedZ(…): neither unit nor offset matters, the sign mirrors it, and a null changes nothing", () => {
  const changes = fc.array(fc.integer({min: -500, max: 500}), {minLength: 8, maxLength: 30});
  fc.assert(
    fc.property(changes, fc.integer({min: 1, max: 9}), fc.integer({min: -99, max: 99}), (list, factor, offset) => {
      const plain = modifiedZ(list).map((z) => z!);
      const moved = modifiedZ(list.map((change) => factor * change + offset));
      const turned = modifiedZ(list.map((change) => -change));
      plain.forEach((z, index) => {
        expect(moved[index]).toBeCloseTo(z, 9);
        expect(turned[index]).toBeCloseTo(-z, 9);
      });
      expect(modifiedZ([null, ...list])).toEqual([null, ...plain]);
    }),
    {seed: 1},
  );
});

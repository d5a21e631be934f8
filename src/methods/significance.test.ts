import fc from "fast-check";
import {expect, test} from "vitest";
import {difference, isUnreliable, standardError} from "./significance.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M11.1: two estimates differ although their intervals overlap", () => {
  const {input, expected} = vectors["M11.1"];
  const a = {value: input.x1, margin: input.moe1};
  const b = {value: input.x2, margin: input.moe2};
  expect([a.value - a.margin, a.value + a.margin]).toEqual(expected.ci1);
  expect(b.value - b.margin).toBeCloseTo(expected.ci2[0]!, 9);
  expect(b.value - b.margin < a.value + a.margin).toBe(expected.intervals_overlap);
  const {z, significant} = difference(a, b, 0.9)!;
  expect(z).toBeCloseTo(expected.z, 6);
  expect(significant).toBe(expected.significant);
  expect(difference(a, b, 0.95)!.significant).toBe(false);
});

test("difference(…) of an unknown margin is unknown; of exact values it is certain", () => {
  expect(difference({value: 1, margin: null}, {value: 9, margin: 1})).toBeNull();
  expect(difference({value: null, margin: 1}, {value: 9, margin: 1})).toBeNull();
  expect(difference({value: 1, margin: 0}, {value: 9, margin: 0})).toEqual({z: -Infinity, significant: true});
  expect(difference({value: 9, margin: 0}, {value: 9, margin: 0})).toEqual({z: 0, significant: false});
});

test("difference(…) brings margins of two levels to one", () => {
  const plain = difference({value: 5, margin: 1.645}, {value: 8, margin: 1.645})!;
  const mixed = difference({value: 5, margin: 1.96, confidence: 0.95}, {value: 8, margin: 2.576, confidence: 0.99})!;
  expect(mixed.z).toBeCloseTo(plain.z, 12);
  expect(standardError(1.645)).toBe(1);
});

test("isUnreliable(…) from a standard error of 30 % on", () => {
  expect(isUnreliable({value: 10, margin: 5})).toBe(true);
  expect(isUnreliable({value: 10, margin: 4.9})).toBe(false);
  expect(isUnreliable({value: -10, margin: 5})).toBe(true);
  expect(isUnreliable({value: 10, margin: null})).toBe(false);
});

test("difference(…): turned round, z is mirrored; a wider margin never makes it more certain", () => {
  const value = fc.double({min: -1e3, max: 1e3, noNaN: true});
  const margin = fc.double({min: 0.001, max: 100, noNaN: true});
  fc.assert(
    fc.property(value, margin, value, margin, margin, (x, m, y, n, more) => {
      const {z, significant} = difference({value: x, margin: m}, {value: y, margin: n})!;
      expect(difference({value: y, margin: n}, {value: x, margin: m})!.z + z).toBe(0);
      const wider = difference({value: x, margin: m + more}, {value: y, margin: n})!;
      if (wider.significant) expect(significant).toBe(true);
    }),
    {seed: 1},
  );
});

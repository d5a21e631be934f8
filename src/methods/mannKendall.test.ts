import fc from "fast-check";
import {expect, test} from "vitest";
import {mannKendall} from "./mannKendall.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M8.2: a series that falls but for two pairs", () => {
  const {input, expected} = vectors["M8.2"];
  const result = mannKendall(input.values)!;
  expect(result.s).toBe(expected.S);
  expect(result.variance).toBeCloseTo(expected.var_S, 6);
  expect(result.z).toBeCloseTo(expected.Z, 6);
  expect(result.p).toBeCloseTo(expected.p_two_sided, 6);
  expect(result.tau).toBeCloseTo(expected.tau_b, 6);
});

test("M8.3: a short series with a tie", () => {
  const {input, expected} = vectors["M8.3"];
  const result = mannKendall(input.values)!;
  expect(result.s).toBe(expected.S);
  expect(result.variance).toBeCloseTo(expected.var_S, 6);
  expect(result.z).toBeCloseTo(expected.Z, 6);
  expect(result.p).toBeCloseTo(expected.p_two_sided, 6);
});

test("mannKendall(…) of equal values finds nothing, and needs two", () => {
  expect(mannKendall([3, 3, 3])).toEqual({s: 0, variance: 0, z: 0, p: 1, tau: 0});
  expect(mannKendall([3, null])).toBeNull();
});

test("mannKendall(…): a series turned round has the mirrored s, z and tau and the same p; a null changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 12}), {minLength: 2, maxLength: 25}), fc.nat(24), (values, at) => {
      const straight = mannKendall(values)!;
      const turned = mannKendall([...values].reverse())!;
      expect([turned.s + straight.s, turned.z + straight.z, turned.tau + straight.tau]).toEqual([0, 0, 0]);
      expect([turned.variance, turned.p]).toEqual([straight.variance, straight.p]);
      expect(mannKendall([...values.slice(0, at), null, ...values.slice(at)])).toEqual(straight);
      expect(Math.abs(straight.tau)).toBeLessThanOrEqual(1 + 1e-12);
    }),
    {seed: 1},
  );
});

import fc from "fast-check";
import {expect, test} from "vitest";
import {convergence, spread} from "./convergence.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M8.4: the lower grow faster, and the spread falls", () => {
  const {input, expected} = vectors["M8.4"];
  const panel = input.t0.map((first, index): [number, number] => [first, input.t1[index]!]);
  const {from, to, sigmaChange, beta} = convergence(panel, 4)!;
  expect(from.sigma).toBeCloseTo(expected.sigma_t0, 6);
  expect(to.sigma).toBeCloseTo(expected.sigma_t1, 6);
  expect(from.variation).toBeCloseTo(expected.cv_t0, 6);
  expect(to.variation).toBeCloseTo(expected.cv_t1, 6);
  expect(beta).toBeCloseTo(expected.beta_slope, 6);
  expect(sigmaChange).toBeLessThan(0);
  expect(convergence(panel)).toBeNull();
});

test("spread(…) and convergence(…) of values that do not differ, or are not above 0", () => {
  expect(spread([5, null, 0, -3])).toEqual({sigma: 0, variation: 0, count: 1});
  expect(spread([null, 0])).toBeNull();
  const alike = convergence(Array.from({length: 8}, (_, city) => [7, 7 + city] as const))!;
  expect(alike.beta).toBeNull();
  expect(convergence([], 0)).toBeNull();
});

const value = fc.double({min: 0.1, max: 1e4, noNaN: true});

test("convergence(…): growth alike changes nothing, the unit does not matter, a city without a value does not count", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), {minLength: 8, maxLength: 20}), value, (panel, factor) => {
      const plain = convergence(panel)!;
      expect(convergence([...panel, [3, null], [null, 3], [0, 3]])).toEqual(plain);
      const scaled = convergence(panel.map(([first, last]) => [first * factor, last * factor]))!;
      expect(scaled.sigmaChange).toBeCloseTo(plain.sigmaChange, 9);
      expect(convergence(panel.map(([first]) => [first, first * factor]))!.sigmaChange).toBeCloseTo(0, 9);
    }),
    {seed: 1},
  );
});

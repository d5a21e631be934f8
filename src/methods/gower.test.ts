import fc from "fast-check";
import {expect, test} from "vitest";
import type {Dimension, Traits} from "./gower.ts";
import {gower, traitRange} from "./gower.ts";
import vectors from "./vectors.json" with {type: "json"};

const {input, expected} = vectors["M6.1"];
const DIMENSIONS: Dimension[] = Object.entries(input.weights).map(([id, weight]) => {
  return {id, weight, range: (input.ranges as Record<string, number>)[id] ?? null};
});

test.each(["P", "Q", "S", "U"] as const)("M6.1: distance and coverage of %s", (city) => {
  const {distance, coverage, eligible} = gower(input.cities.focus, input.cities[city], DIMENSIONS);
  expect(distance).toBeCloseTo(expected[city].distance, 6);
  expect(coverage).toBeCloseTo(expected[city].coverage, 6);
  expect(eligible).toBe(expected[city].eligible);
});

test("gower(…) says how much each dimension contributes", () => {
  const {contributions, distance} = gower(input.cities.focus, input.cities.Q, DIMENSIONS);
  expect(contributions.map(({dimension}) => dimension)).toEqual(Object.keys(input.weights));
  expect(contributions[2]).toEqual({dimension: "log10_gdp", difference: null, share: null});
  expect(contributions[4]).toEqual({dimension: "koppen", difference: 1, share: 1 / 7});
  expect(contributions.reduce((sum, {share}) => sum + (share ?? 0), 0)).toBeCloseTo(distance!, 12);
});

test("gower(…) leaves out a dimension without range or weight; no common dimension is no distance", () => {
  const dimensions = [...DIMENSIONS, {id: "flat", weight: 5, range: 0}, {id: "unwanted", weight: 0, range: 1}];
  expect(gower(input.cities.focus, input.cities.Q, dimensions)).toEqual(
    gower(input.cities.focus, input.cities.Q, DIMENSIONS),
  );
  expect(gower({}, input.cities.P, DIMENSIONS)).toMatchObject({distance: null, coverage: 0, eligible: false});
  expect(gower({}, {}, [])).toEqual({distance: null, coverage: 0, eligible: false, contributions: []});
});

test("gower(…) takes the first dimension of a trait that both cities have, and counts the trait once", () => {
  const dimensions: Dimension[] = [
    {id: "size", weight: 2, range: 4},
    {id: "usual", trait: "warmth", weight: 1, range: 20},
    {id: "latitude", trait: "warmth", weight: 1, range: 50},
  ];
  const [vienna, lagos] = [
    {size: 6, usual: 10, latitude: 48},
    {size: 7, usual: 25, latitude: 6},
  ];
  const both = gower(vienna, lagos, dimensions);
  expect(both.distance).toBeCloseTo((2 * 0.25 + 0.75) / 3, 12);
  expect(both.contributions.map(({difference}) => difference)).toEqual([0.25, 0.75, null]);
  const one = gower(vienna, {...lagos, usual: null}, dimensions);
  expect(one.contributions.map(({difference}) => difference)).toEqual([0.25, null, 0.84]);
  expect([both.coverage, one.coverage]).toEqual([1, 1]);
  expect(gower(vienna, {...lagos, usual: null, latitude: null}, dimensions).coverage).toBeCloseTo(2 / 3, 12);
});

test("traitRange(…) is the distance of the outer quantiles, nulls left out", () => {
  expect(traitRange([...Array(101).keys(), null])).toBe(90);
  expect(traitRange([null])).toBe(0);
});

const IDS = ["a", "b", "c", "d", "e"];
const trait = fc.option(fc.double({min: -5, max: 5, noNaN: true}));
const kind = fc.option(fc.constantFrom("x", "y"));
const traits: fc.Arbitrary<Traits> = fc.record({a: trait, b: trait, c: trait, d: trait, e: kind});
const dimensions = fc
  .array(fc.double({min: 0, max: 3, noNaN: true}), {minLength: 5, maxLength: 5})
  .map((weights) => weights.map((weight, i): Dimension => ({id: IDS[i]!, weight, range: IDS[i] === "e" ? null : 2})));

test("gower(…) is from 0 to 1, 0 to itself, and the same both ways and in any order of dimensions", () => {
  fc.assert(
    fc.property(traits, traits, dimensions, (a, b, list) => {
      const found = gower(a, b, list);
      if (found.distance !== null) {
        expect(found.distance).toBeGreaterThanOrEqual(0);
        expect(found.distance).toBeLessThanOrEqual(1);
      }
      expect(gower(a, a, list).distance ?? 0).toBe(0);
      expect(gower(b, a, list)).toEqual(found);
      const {distance, coverage} = gower(a, b, list.toReversed());
      expect([distance, coverage]).toEqual([found.distance, found.coverage]);
    }),
    {seed: 1},
  );
});

test("gower(…): removing a dimension that a city lacks changes no distance", () => {
  fc.assert(
    fc.property(traits, traits, dimensions, (a, b, list) => {
      const known = list.filter(({id}) => a[id] !== null);
      expect(gower(a, b, known).distance).toBe(gower(a, b, list).distance);
    }),
    {seed: 1},
  );
});

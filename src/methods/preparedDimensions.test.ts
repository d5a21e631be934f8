import fc from "fast-check";
import {expect, test} from "vitest";
import type {Dimension, Traits} from "./gower.ts";
import {gower, usedTraits} from "./gower.ts";
import {prepareTrait, resemblances, traitsApart} from "./preparedDimensions.ts";

const traits: fc.Arbitrary<Traits> = fc.record({
  size: fc.option(fc.double({min: 4, max: 8, noNaN: true})),
  growth: fc.option(fc.double({min: -3, max: 3, noNaN: true})),
  capital: fc.option(fc.boolean()),
  warmth: fc.option(fc.double({min: -10, max: 30, noNaN: true})),
  climate: fc.option(fc.constantFrom("A", "B", "C")),
});
const DIMENSIONS: Dimension[] = [
  {id: "size", weight: 3, range: 1.7},
  {id: "growth", weight: 1, range: 2.3},
  {id: "capital", weight: 0.5, range: null},
  {id: "warmth", trait: "seasons", weight: 0.7, range: 21},
  {id: "climate", trait: "seasons", weight: 0.7, range: null},
];

test("resemblances(…) to a universe are those of gower(…) with each of its cities, to the last digit", () => {
  fc.assert(
    fc.property(traits, fc.array(traits, {minLength: 1, maxLength: 12}), (own, all) => {
      const universe = all.map((traits) => ({traits}));
      const columns = usedTraits(DIMENSIONS).map((trait) => prepareTrait(trait, universe));
      const {distances, coverages} = resemblances(traitsApart(own, columns, all.length), all.length);
      all.forEach((other, index) => {
        const {distance, coverage, eligible} = gower(own, other, DIMENSIONS);
        expect(distances[index]).toBe(eligible ? distance : NaN);
        expect(coverages[index]).toBe(coverage);
      });
    }),
    {seed: 1},
  );
});

test("prepareTrait(…): a kind that the universe does not know is none of its kinds", () => {
  const universe = [{traits: {climate: "A"}}, {traits: {climate: null}}];
  const dimensions = [{id: "climate", weight: 1, range: null}];
  const {code, values} = prepareTrait({id: "climate", weight: 1, dimensions}, universe).dimensions[0]!;
  expect([...values]).toEqual([0, NaN]);
  expect(code("D")).not.toBe(code("A"));
  expect(code(null)).toBeNaN();
});

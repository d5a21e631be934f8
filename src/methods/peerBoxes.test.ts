import fc from "fast-check";
import {expect, test} from "vitest";
import type {Dimension} from "./gower.ts";
import {gower, usedTraits} from "./gower.ts";
import {boxOf, leastDistance} from "./peerBoxes.ts";
import {anyCity, DIMENSIONS} from "./testing/anyCity.ts";

test("boxOf(…) tells between what the cities lie, and whether all have something there", () => {
  const city = {id: "a", country: "AT", boundary: "urban-centre"} as const;
  const dimensions: Dimension[] = [
    {id: "size", weight: 3, range: 2},
    {id: "climate", weight: 1, range: null},
    {id: "warmth", weight: 1, range: 10},
  ];
  const cities = [
    {...city, traits: {size: 5, climate: "B", warmth: null}},
    {...city, country: "AR", traits: {size: 4, climate: null, warmth: null}},
  ];
  expect(boxOf(7, cities, dimensions)).toEqual({
    block: 7,
    countries: ["AR", "AT"],
    sides: [
      {dimension: "size", whole: true, low: 4, high: 5, kinds: []},
      {dimension: "climate", whole: false, low: null, high: null, kinds: ["B"]},
    ],
  });
});

test("leastDistance(…) is never more than the distance to any city of the box", () => {
  fc.assert(
    fc.property(
      anyCity,
      fc.array(anyCity, {minLength: 1, maxLength: 8}),
      fc.subarray(DIMENSIONS, {minLength: 1}),
      (own, cities, dimensions) => {
        const least = leastDistance(own.traits, boxOf(0, cities, dimensions), usedTraits(dimensions));
        for (const {traits} of cities) {
          const {distance, eligible} = gower(own.traits, traits, dimensions);
          if (eligible) expect(least).toBeLessThanOrEqual(distance! + 1e-12);
        }
      },
    ),
    {seed: 1, numRuns: 2000},
  );
});

test("leastDistance(…) to a box of one city is the distance to it, and Infinity where too little is common", () => {
  fc.assert(
    fc.property(anyCity, anyCity, (own, other) => {
      const {distance, eligible} = gower(own.traits, other.traits, DIMENSIONS);
      const least = leastDistance(own.traits, boxOf(0, [other], DIMENSIONS), usedTraits(DIMENSIONS));
      if (eligible) expect(least).toBeCloseTo(distance!, 12);
      else expect(least).toBe(Infinity);
    }),
    {seed: 1},
  );
});

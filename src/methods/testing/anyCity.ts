/** For tests: made-up cities that have some traits and lack others. */
import fc from "fast-check";
import type {Dimension} from "../gower.ts";
import type {Candidate} from "../peers.ts";

/** Numbers, kinds, and a trait that two dimensions tell of. */
export const DIMENSIONS: Dimension[] = [
  {id: "size", weight: 3, range: 1.7},
  {id: "growth", weight: 1, range: 2.3},
  {id: "capital", weight: 0.5, range: null},
  {id: "warmth", trait: "seasons", weight: 0.7, range: 21},
  {id: "climate", trait: "seasons", weight: 0.7, range: null},
  {id: "age", weight: 1, range: 10},
];

const traits = fc.record({
  size: fc.option(fc.double({min: 4, max: 8, noNaN: true})),
  growth: fc.option(fc.double({min: -3, max: 3, noNaN: true})),
  capital: fc.option(fc.boolean()),
  warmth: fc.option(fc.double({min: -10, max: 30, noNaN: true})),
  climate: fc.option(fc.constantFrom("A", "B", "C")),
  age: fc.option(fc.integer({min: 0, max: 30})),
});

/** A city of one of three countries, whose id says nothing. */
export const anyCity: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  country: fc.constantFrom("AT", "BE", "CZ"),
  boundary: fc.constant("urban-centre" as const),
  traits,
});

import {expect, test} from "vitest";
import {PEER_DIMENSIONS, PEER_TRAITS, traitOf} from "./peerDimensions.ts";

test.each([
  ["log", 1000, 3],
  ["log", 0, null],
  ["log", null, null],
  ["linear", -4, -4],
  ["kind", true, true],
  ["kind", "arid", "arid"],
] as const)("traitOf(…) on the %s scale makes %j %j", (scale, figure, trait) => {
  expect(traitOf({scale}, figure)).toBe(trait);
});

test("no dimension stands twice, and each counts", () => {
  expect(new Set(PEER_DIMENSIONS.map(({id}) => id)).size).toBe(PEER_DIMENSIONS.length);
  expect(PEER_DIMENSIONS.every(({weight}) => weight > 0)).toBe(true);
});

test("the dimensions of a trait stand together and weigh the same", () => {
  const traits = PEER_DIMENSIONS.map(({trait}) => trait);
  expect(traits.filter((trait, index) => trait !== traits[index - 1])).toEqual(PEER_TRAITS);
  for (const trait of PEER_TRAITS) {
    const weights = PEER_DIMENSIONS.filter((dimension) => dimension.trait === trait).map(({weight}) => weight);
    expect(new Set(weights).size, trait).toBe(1);
  }
});

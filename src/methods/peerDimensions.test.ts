import {expect, test} from "vitest";
import {PEER_DIMENSIONS, traitOf} from "./peerDimensions.ts";

test.each([
  ["log", 1000, 3],
  ["log", 0, null],
  ["log", null, null],
  ["linear", -4, -4],
  ["kind", true, true],
] as const)("traitOf(…) on the %s scale makes %j %j", (scale, figure, trait) => {
  expect(traitOf({scale}, figure)).toBe(trait);
});

test("no dimension stands twice, and each counts", () => {
  expect(new Set(PEER_DIMENSIONS.map(({id}) => id)).size).toBe(PEER_DIMENSIONS.length);
  expect(PEER_DIMENSIONS.every(({weight}) => weight > 0)).toBe(true);
});

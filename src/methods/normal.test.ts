import {expect, test} from "vitest";
import {twoSidedP} from "./normal.ts";

test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.6448536269514722, 0.1],
  [-1.959963984540054, 0.05],
  [2.8, 0.005110260660855874],
  [2.9, 0.003731626600768077],
  [5, 5.733031437583892e-7],
  [-8, 1.2441921148543639e-15],
  [Infinity, 0],
])("twoSidedP(%d) is Python's math.erfc(|z|/√2)", (z, expected) => {
  expect(twoSidedP(z)).toBeCloseTo(expected, 14);
  if (expected > 0) expect(twoSidedP(z) / expected).toBeCloseTo(1, 10);
});

import {scaleLinear, scaleLog} from "d3-scale";
import {expect, test} from "vitest";
import {scaleTicks} from "./scaleTicks.ts";

test.each([
  ["round numbers", scaleLinear([0, 23], [0, 1]), [0, 5, 10, 15, 20]],
  ["the powers of ten of a long logarithm", scaleLog([5, 2e4], [0, 1]), [10, 100, 1000, 10_000]],
  ["1, 2 and 5 of a short one", scaleLog([3, 60], [0, 1]), [5, 10, 20, 50]],
  ["what there is of one without these", scaleLog([5.5, 9.5], [0, 1]), [6, 7, 8, 9]],
])("scaleTicks(…) gives %s", (_, scale, expected) => expect(scaleTicks(scale, 5)).toEqual(expected));

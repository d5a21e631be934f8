import {expect, test} from "vitest";
import {longestStep} from "./longestStep.ts";

test("longestStep(…) is a year for annual values, and the span of a growth for growths", () => {
  expect(longestStep({frequency: "A"})).toBe(1);
  expect(longestStep({frequency: "A", derive: {id: "growth", of: "population", years: 5}})).toBe(5);
  expect(longestStep({frequency: "N"})).toBeGreaterThan(5);
});

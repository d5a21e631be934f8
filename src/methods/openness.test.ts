import fc from "fast-check";
import {expect, test} from "vitest";
import type {OpennessQuestion} from "./openness.ts";
import {KEY_DATASETS, MATURITY, OPENNESS_WEIGHTS, opennessScore, STARS, stepsReached} from "./openness.ts";
import vectors from "./vectors.json" with {type: "json"};

const QUESTIONS = Object.keys(OPENNESS_WEIGHTS) as OpennessQuestion[];

/** A question as the vectors write it. */
function questionOf(key: string): OpennessQuestion {
  return key.replace("license", "licence").replaceAll("_", "-") as OpennessQuestion;
}

test("M14.1: free to see, but with no licence, is half open", () => {
  const {input, expected} = vectors["M14.1"];
  expect(Object.entries(input.weights).map(([key, weight]) => [questionOf(key), weight])).toEqual(
    Object.entries(OPENNESS_WEIGHTS),
  );
  expect(opennessScore(input.yes.map(questionOf))).toBe(expected.score);
  expect(opennessScore(QUESTIONS)).toBe(expected.total);
});

test("opennessScore(…) counts each yes once; a further yes never lowers it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...QUESTIONS)), fc.constantFrom(...QUESTIONS), (yes, more) => {
      expect(opennessScore([...yes, ...yes])).toBe(opennessScore(yes));
      expect(opennessScore([...yes, more])).toBeGreaterThanOrEqual(opennessScore(yes));
    }),
    {seed: 1},
  );
});

test("stepsReached(…) stops at the first step that is missing", () => {
  expect(stepsReached(STARS, new Set(STARS))).toBe(5);
  expect(stepsReached(STARS, new Set(["open-licence", "structured", "linked"] as const))).toBe(2);
  expect(stepsReached(MATURITY, new Set())).toBe(0);
  expect(stepsReached(MATURITY, new Set(MATURITY))).toBe(4);
  expect(new Set(KEY_DATASETS).size).toBe(12);
});

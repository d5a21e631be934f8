import {expect, test} from "vitest";
import {fnv1a} from "../model/fnv1a.ts";
import {mulberry32} from "./seededRandom.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M10.3: the generator and the hash", () => {
  const {input, expected} = vectors["M10.3"];
  const next = mulberry32(input.seed);
  expect([next(), next(), next()]).toEqual(expected.first3);
  expect(input.strings.map(fnv1a)).toEqual(expected.hashes);
});

test("fnv1a(…) hashes the bytes of UTF-8", () => {
  expect(fnv1a("zürich=1")).toBe(2617417026);
});

/** The cells are made up. */
import {expect, test} from "vitest";
import type {Making} from "./replay.ts";
import {agrees, replay} from "./replay.ts";

const MAKING: Making = {value: 1, formula: null, own: "1", added: [], whole: [], less: [], before: null, years: null};

test.each([
  ["as published", {own: "18.7", value: 18.7}, 18.7, 1],
  ["thousands", {own: "2,036.5", value: 2036500}, 2036.5, 1000],
  ["a share without a digit before the point", {own: ".25", value: 25}, 0.25, 100],
  ["nothing", {own: "0", value: 0}, 0, 1],
  ["a sum of lines", {own: "1", added: ["1", "1"], value: 3}, 3, 1],
  [
    "a ratio of counts",
    {formula: "ratio", own: "30", added: ["20"], whole: ["500"], less: ["200", "50"], value: 20},
    0.2,
    100,
  ],
  ["what is left of 100", {formula: "complement", own: "0.4", value: 99.6}, 99.6, 1],
  ["growth", {formula: "growth", own: "121", before: "100", years: 2, value: 10}, 10, 1],
  ["of another time", {formula: "scaled", own: "100", value: 5200}, 100, 52],
] as const)("%s", (_, making, raw, factor) => {
  const found = replay({...MAKING, ...making})!;
  expect(found.raw).toBeCloseTo(raw, 10);
  expect(found.factor).toBeCloseTo(factor, 10);
  expect(agrees(found.value, making.value)).toBe(true);
});

test.each([
  ["no number", {own: "n/a"}],
  ["a blank", {own: ""}],
  ["a part that is none", {added: ["x"]}],
  ["growth since nothing", {formula: "growth", years: 2}],
  ["a whole of nothing", {formula: "ratio", whole: ["0"]}],
  ["a correction by hand", {formula: "override", value: 7}],
] as const)("%s gives no replay", (_, making) => expect(replay({...MAKING, ...making})).toBeNull());

test("numbers agree to nine digits", () => {
  expect(agrees(1e6, 1e6 + 1e-4)).toBe(true);
  expect(agrees(1e6, 1e6 + 1)).toBe(false);
  expect(agrees(0, 0)).toBe(true);
});

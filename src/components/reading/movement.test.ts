import {expect, test} from "vitest";
import {moved} from "./movement.ts";

/** Two lines of three years that cross, and one with a single year. */
const LINES = [
  {x: 0, y: 10, line: 0},
  {x: 10, y: 10, line: 0},
  {x: 20, y: 10, line: 0},
  {x: 0, y: 20, line: 1},
  {x: 10, y: 10, line: 1},
  {x: 20, y: 0, line: 1},
  {x: 19, y: 30, line: 2},
];

test.each([
  [0, "ArrowRight", 1],
  [2, "ArrowRight", null],
  [1, "ArrowLeft", 0],
  [1, "Home", 0],
  [1, "End", 2],
  [0, "ArrowDown", 3],
  [0, "ArrowUp", null],
  [1, "ArrowDown", 4],
  [4, "ArrowUp", 1],
  [2, "ArrowUp", 5],
  [2, "ArrowDown", 6],
  [6, "ArrowUp", 2],
  [0, "x", null],
])("moved(…) on lines, from %i by %s: %s", (from, key, to) => expect(moved(LINES, from, key)).toBe(to));

const CLOUD = [
  {x: 5, y: 0, line: null},
  {x: 0, y: 5, line: null},
  {x: 9, y: 9, line: null},
];

test.each([
  [1, "ArrowRight", 0],
  [0, "ArrowRight", 2],
  [2, "ArrowUp", 1],
  [0, "ArrowDown", 1],
  [0, "Home", 1],
  [0, "End", 2],
])("moved(…) in a cloud, from %i by %s: %s", (from, key, to) => expect(moved(CLOUD, from, key)).toBe(to));

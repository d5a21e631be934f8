import {expect, test} from "vitest";
import {cityColour, isHollow, SHAPES, shapePath} from "./shapes.ts";

test.each([0, 1, 2, 3, 4, 5])(
  "shapePath(%i, 100) is closed, centred and as large as a circle of that diameter",
  (index) => {
    const path = shapePath(index, 100);
    const points = corners(path);
    const area =
      index === 0 ? Math.PI * 50 ** 2 : Math.abs(sum(points.map(([x, y], i) => cross([x, y], next(points, i))))) / 2;
    expect(path).toMatch(/^M.*Z$/);
    expect(area / (Math.PI * 50 ** 2)).toBeCloseTo(1, 2);
    if (index > 0) expect(sum(points.map(([x]) => x)) / points.length).toBeCloseTo(0, 1);
  },
);

test("shapePath(…) has six shapes and begins again, hollow", () => {
  expect(new Set(Array.from({length: SHAPES}, (_, index) => shapePath(index, 9))).size).toBe(6);
  expect(shapePath(7, 9)).toBe(shapePath(1, 9));
  expect([cityColour(0), cityColour(5), cityColour(6)]).toEqual(["var(--city-1)", "var(--city-6)", "var(--city-1)"]);
  expect([isHollow(5), isHollow(6)]).toEqual([false, true]);
});

type Point = readonly [number, number];

function corners(path: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command, text] of path.matchAll(/([MLHV])([^MLHVZa]*)/g)) {
    const numbers = text!.split(",").map(Number);
    if (command === "H") x = numbers[0]!;
    else if (command === "V") y = numbers[0]!;
    else [x, y] = numbers as [number, number];
    points.push([x, y]);
  }
  return points;
}

function cross([x, y]: Point, [p, q]: Point): number {
  return x * q - p * y;
}

function next(points: readonly Point[], index: number): Point {
  return points[(index + 1) % points.length]!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

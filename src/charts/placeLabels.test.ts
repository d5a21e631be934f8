import fc from "fast-check";
import {expect, test} from "vitest";
import {placeLabels} from "./placeLabels.ts";

const BOX = {left: 0, right: 400, top: 0, bottom: 300};
const spot = (x: number, y: number) => ({x, y, text: "Vienna", radius: 5});

test("placeLabels(…) sets a name to the right of its mark, to the left at the right edge", () => {
  const [middle] = placeLabels([spot(100, 100)], BOX);
  expect([middle!.x, middle!.far]).toEqual([109, false]);
  const [edge] = placeLabels([spot(390, 100)], BOX);
  expect(edge!.x + edge!.width).toBe(381);
});

test("placeLabels(…) moves a name away from others, with a line where it has to go far", () => {
  const labels = placeLabels(
    Array.from({length: 9}, () => spot(200, 150)),
    BOX,
  );
  expect(labels.filter(({far}) => far).length).toBeGreaterThan(0);
});

test("placeLabels(…): where there is room, no name covers another, and none leaves the box", () => {
  const spots = fc.array(fc.record({x: fc.integer({min: 0, max: 400}), y: fc.integer({min: 0, max: 300})}), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(spots, (list) => {
      const labels = placeLabels(
        list.map(({x, y}) => spot(x, y)),
        BOX,
      );
      labels.forEach((a, i) => {
        expect(a.x >= 0 && a.x + a.width <= 400 && a.y >= 0 && a.y <= 300).toBe(true);
        labels
          .slice(i + 1)
          .forEach((b) => expect(Math.abs(a.y - b.y) >= 14 || Math.abs(a.x - b.x) >= a.width).toBe(true));
      });
    }),
    {seed: 1},
  );
});

test("placeLabels([]) has nothing for nothing", () => expect(placeLabels([], BOX)).toEqual([]));

import {expect, test} from "vitest";
import {lanes} from "./lanes.ts";

function place(...labels: [text: string, x: number][]) {
  return lanes(
    labels.map(([text, x]) => ({text, x, sign: 0})),
    0,
    300,
  );
}

test("lanes(…) puts labels that have room side by side, each over its place", () => {
  const placed = place(["Lyon", 50], ["Porto", 200]);
  expect(placed.map(({label, lane}) => [label.text, lane])).toEqual([
    ["Lyon", 0],
    ["Porto", 0],
  ]);
  placed.forEach(({label, from, to}) => expect((from + to) / 2).toBeCloseTo(label.x));
});

test("lanes(…) covers neither labels nor stems, and stays between the ends", () => {
  const placed = place(["Lyon", 50], ["Porto", 55], ["Barcelona", 70], ["Vienna", 299]);
  for (const one of placed) {
    expect(one.from).toBeGreaterThanOrEqual(0);
    expect(one.to).toBeLessThanOrEqual(300);
    for (const other of placed) {
      if (other === one) continue;
      if (other.lane === one.lane) expect(one.to < other.from || other.to < one.from).toBe(true);
      if (other.lane > one.lane) expect(other.label.x < one.from || other.label.x > one.to).toBe(true);
    }
  }
});

test("lanes(…) stacks labels of one place, and has nothing for nothing", () => {
  expect(new Set(place(["Lyon", 50], ["Porto", 50], ["Turin", 50]).map(({lane}) => lane)).size).toBe(3);
  expect(place()).toEqual([]);
});

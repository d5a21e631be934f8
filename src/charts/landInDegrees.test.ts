import {expect, test} from "vitest";
import {landInDegrees} from "./landInDegrees.ts";

test("landInDegrees(…) is one closed ring after another, most of each within half a turn of the middle", () => {
  const rings = landInDegrees().split("z").filter(Boolean);
  expect(rings.length).toBeGreaterThan(100);
  for (const ring of rings) {
    const [first, ...steps] = ring.slice(1).split("l");
    let [x] = first!.split(" ").map(Number) as [number, number];
    const numbers = steps.join(" ").split(" ").map(Number);
    const places = [x];
    for (let i = 0; i < numbers.length; i += 2) {
      expect(Math.abs(numbers[i]!)).toBeLessThan(90);
      places.push((x += numbers[i]!));
    }
    expect(places.filter((place) => Math.abs(place) > 180).length).toBeLessThan(places.length / 2);
  }
});

test("landInDegrees(…) is small enough for every page", () => expect(landInDegrees().length).toBeLessThan(45_000));

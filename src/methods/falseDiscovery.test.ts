import fc from "fast-check";
import {expect, test} from "vitest";
import {falseDiscovery} from "./falseDiscovery.ts";

test("falseDiscovery(…) keeps all up to the last that is small enough for its rank", () => {
  // The fifteen p of Benjamini and Hochberg (1995), section 3.2: four stand at 0.05.
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(falseDiscovery(ps, 0.05).filter(Boolean)).toHaveLength(4);
  expect(falseDiscovery([0.04, 0.06, 0.5], 0.1)).toEqual([true, true, false]);
  expect(falseDiscovery([0.09, 0.099], 0.1)).toEqual([true, true]);
  expect(falseDiscovery([], 0.1)).toEqual([]);
});

test("falseDiscovery(…): order does not matter, a null changes nothing, one test alone is held to the rate", () => {
  fc.assert(
    fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 30}), (ps) => {
      const kept = falseDiscovery(ps, 0.1);
      expect(falseDiscovery([...ps].reverse(), 0.1).reverse()).toEqual(kept);
      expect(falseDiscovery([null, ...ps], 0.1)).toEqual([false, ...kept]);
      ps.forEach((p, index) => {
        expect(falseDiscovery([p], 0.1)).toEqual([p <= 0.1]);
        if (kept[index]) expect(p).toBeLessThanOrEqual(0.1);
      });
    }),
    {seed: 1},
  );
});

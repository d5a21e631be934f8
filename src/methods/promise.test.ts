import {expect, test} from "vitest";
import {promise, targetKind} from "./promise.ts";

const PROMISE = {base: 2015, target: 2030, kind: "Absolute emission reduction", value: 50, unit: "%"};
const inventory = (year: number, value: number) => ({year, value, status: "A" as const});

test("M9.1: a reduction by half, held against the inventories, is on its way", () => {
  const {way, asked, refusal} = promise(PROMISE, [inventory(2015, 8), inventory(2022, 6.4)]);
  expect(way!.verdict).toBe("nearly");
  expect(way!.ratio).toBeCloseTo(0.694775, 6);
  expect(way!.target).toEqual({year: 2030, value: 4});
  expect(asked).toBeCloseTo(-0.0451584, 7);
  expect(refusal).toBeNull();
});

test("M9.2: what is to be brought to nothing is reckoned with an even share of the base", () => {
  const {way, asked} = promise({...PROMISE, target: 2050, value: 100}, [inventory(2015, 12), inventory(2022, 9)]);
  expect(way!.method).toBe("linear");
  expect(way!.ratio).toBeCloseTo(1.25, 12);
  expect(way!.actual).toBeCloseTo(-3 / 7 / 12, 12);
  expect(asked).toBeCloseTo(-1 / 35, 12);
});

test.each([
  [{...PROMISE, kind: "Emission intensity reduction"}, "NOT_ABSOLUTE"],
  [{...PROMISE, kind: "Reduction below business-as-usual"}, "NOT_ABSOLUTE"],
  [{...PROMISE, unit: "t"}, "NOT_ABSOLUTE"],
  [{...PROMISE, base: 1990}, "NO_BASE"],
])("promise(%j) is refused: %s", (promised, refusal) => {
  expect(promise(promised, [inventory(2015, 8), inventory(2022, 6.4)])).toMatchObject({way: null, refusal});
});

test("promise(…) of figures that nobody validated gives no verdict, and still what it asks for", () => {
  const unsure = [
    {...inventory(2015, 8), status: "V" as const},
    {...inventory(2022, 6.4), status: "V" as const},
  ];
  const {asked, way, refusal} = promise(PROMISE, unsure);
  expect([way, refusal]).toEqual([null, "NO_BASE"]);
  expect(asked).toBeCloseTo(-0.0451584, 7);
});

test.each([
  ["Absolute emission reduction", "absolute"],
  ["Per capita emission reduction", "intensity"],
  ["BAU reduction", "business-as-usual"],
])("targetKind(%j) is %s", (kind, expected) => {
  expect(targetKind(kind)).toBe(expected);
});

import {expect, test} from "vitest";
import {placeNames} from "./mapNames.ts";

const told = (places: Parameters<typeof placeNames>[0]) =>
  placeNames(places, 2).map(({name, way: {anchor}, wide}) => `${name} ${anchor}${wide ? " wide" : ""}`);

test("placeNames(…) sets names to the right, else to the left, else above", () => {
  expect(
    told([
      {name: "Porto", x: 0.2, y: 0.5},
      {name: "Tokyo", x: 0.97, y: 0.5},
    ]),
  ).toEqual(["Porto start", "Tokyo end"]);
  expect(told([{name: "A name of two thirds of a telephone", x: 0.5, y: 0.5}])).toEqual([
    "A name of two thirds of a telephone middle",
  ]);
});

test("placeNames(…) leaves to a wide picture what has no room in a narrow one", () => {
  const row = Array.from({length: 10}, (_, index) => ({name: `Place number ${index}`, x: 0.1 + 0.09 * index, y: 0.5}));
  const names = told(row);
  const wide = names.filter((name) => name.endsWith("wide"));
  expect([wide.length > 2, names.length - wide.length > 2]).toEqual([true, true]);
});

test("placeNames(…) leaves out what has no room at all", () => {
  const crowd = Array.from({length: 30}, (_, index) => ({name: `Place ${index}`, x: 0.5 + index / 500, y: 0.5}));
  expect(told(crowd).length).toBeLessThan(10);
});

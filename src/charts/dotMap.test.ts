import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import type {DotMapOptions} from "./dotMap.ts";
import {dotMap} from "./dotMap.ts";
import {golden} from "./golden.ts";
import {landOfTheWorld} from "./land.ts";

const OPTIONS: DotMapOptions = {
  document: staticDocument(),
  label: "Cities of the world",
  width: 640,
  height: 320,
  land: landOfTheWorld(),
  extent: "world",
  kinds: [
    {label: "measured", mark: "dot", size: 3, tone: "plain"},
    {label: "missing", mark: "cross", size: 4, tone: "faint"},
  ],
};

const ROWS = [
  {lat: 48.2, lon: 16.4, kind: 0},
  {lat: 41.4, lon: 2.2, kind: 1},
  {lat: 52.2, lon: 21, kind: 0},
];
const HIGHLIGHTS = [
  {lat: 48.2, lon: 16.4, name: "Vienna", index: 0},
  {lat: 48.1, lon: 17.1, name: "Bratislava", index: 1},
];

test("dotMap(…) cuts out the part of the world that holds the cities", async () => {
  const map = dotMap(ROWS, {...OPTIONS, width: 320, height: 240, extent: "rows", highlights: HIGHLIGHTS});
  await expect(golden(map)).toMatchFileSnapshot("snapshots/dotMap.svg");
});

test("dotMap(…): the world is under 12 KB, all dots of a kind are one path", () => {
  const map = dotMap(ROWS, OPTIONS);
  expect(map.querySelector(".land")!.getAttribute("d")!.length).toBeLessThan(12_000);
  expect(map.querySelectorAll("svg > .dots")).toHaveLength(2);
});

test("dotMap(…) of any number of cities has its bound", () => {
  const synthetic = (count: number) =>
    Array.from({length: count}, (_, at) => ({
      lat: ((at * 7919) % 11000) / 100 - 50,
      lon: ((at * 104729) % 36000) / 100 - 180,
      kind: 0,
    }));
  const lengthOf = (count: number) =>
    dotMap(synthetic(count), OPTIONS).querySelector("svg > .dots")!.getAttribute("d")!.length;
  expect(lengthOf(100_000)).toBeLessThan(lengthOf(5000) * 2);
});

test("dotMap(…) of one city keeps its surroundings, of none is the land alone", () => {
  const one = dotMap(ROWS.slice(0, 1), {...OPTIONS, extent: "rows"});
  expect(one.querySelector("svg > .dots")!.getAttribute("d")).toBe("M320 149h0");
  expect(one.querySelector(".land")!.getAttribute("d")!.length).toBeGreaterThan(100);
  expect(dotMap([], {...OPTIONS, extent: "rows", kinds: []}).children).toHaveLength(1);
});

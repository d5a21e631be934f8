import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {TiePlace} from "./tieMap.ts";
import {tieMap} from "./tieMap.ts";

const VIENNA = {name: "Vienna", lat: 48.2, lon: 16.4};
const PLACES = [
  {name: "Tokyo", lat: 35.7, lon: 139.7},
  {name: "Budapest", lat: 47.5, lon: 19},
  {name: "Bratislava", lat: 48.1, lon: 17.1},
];
const mapOf = (home: TiePlace, places: readonly TiePlace[]) =>
  tieMap(places, {document: staticDocument(), label: "Ties", land: "/land.svg#land", home});
const windowOf = (map: Element) => map.querySelector(".land")!.getAttribute("viewBox")!.split(" ").map(Number);
const textsOf = (map: Element) => [...map.querySelectorAll("text")].map((text) => text.textContent);

test("tieMap(…) draws the shortest ways, with names where there is room", async () => {
  await expect(golden(mapOf(VIENNA, PLACES))).toMatchFileSnapshot("snapshots/tieMap.svg");
});

test("tieMap(…) draws land again beyond the date line, and lines go on there", () => {
  const map = mapOf({name: "Auckland", lat: -36.8, lon: 174.8}, [{name: "Los Angeles", lat: 34, lon: -118.2}]);
  expect([...map.querySelectorAll("use")].map((use) => use.getAttribute("x"))).toEqual(["0", "360"]);
  const [west, top, width, height] = windowOf(map) as [number, number, number, number];
  expect(west).toBeLessThan(174.8);
  expect(west + width).toBeGreaterThan(360 - 118.2);
  expect([top <= -34, top + height >= 36.8]).toEqual([true, true]);
});

test("tieMap(…) shows neither less than the outline is good for, nor more than the world", () => {
  expect(windowOf(mapOf(VIENNA, []))[3]).toBe(36);
  const [, , width, height] = windowOf(mapOf({name: "Quito", lat: 0, lon: -78}, PLACES.concat(far())));
  expect([width! <= 360, height]).toEqual([true, 145]);
});

test("tieMap(…) names the city itself first, and no two places on one another", () => {
  const crowd = Array.from({length: 40}, (_, index) => ({name: `Place ${index}`, lat: 48.2, lon: 16.4 + index / 100}));
  const texts = textsOf(mapOf(VIENNA, crowd));
  expect(texts[0]).toBe("Vienna");
  expect(texts.length).toBeLessThan(6);
});

function far(): TiePlace[] {
  return [
    {name: "Ushuaia", lat: -54.8, lon: -68.3},
    {name: "Apia", lat: -13.8, lon: -171.8},
    {name: "Colombo", lat: 6.9, lon: 79.9},
    {name: "Denpasar", lat: -8.7, lon: 115.2},
  ];
}

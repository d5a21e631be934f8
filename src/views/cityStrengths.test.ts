import {expect, test} from "vitest";
import {cityStrengths} from "./cityStrengths.ts";
import {databaseWithPeers} from "./testing/databaseWithPeers.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const PEERS = ["a", "b", "c", "d", "e", "f", "g"];

/** Vienna and seven peers; on pm25 it is ahead of six of them, on no2 behind all. */
async function group() {
  const cities = ["vienna", ...PEERS];
  const figures = (indicator: string, values: readonly number[]) =>
    values.map((value, index) => ({city: cities[index]!, indicator, value}));
  return databaseWithPeers({
    city: cities.map((id) => ({id, name: id === "vienna" ? "Vienna" : id, lat: 48, country: "AT"})),
    indicator: [
      {id: "pm25", title: "Fine particles"},
      {id: "no2", title: "Nitrogen dioxide"},
      {id: "recycling", title: "Recycling", direction: "higher-is-better"},
      {id: "gdp-per-inhabitant", title: "GDP", direction: "higher-is-better"},
      {id: "population", title: "Population", direction: "neutral", rankable: false},
    ],
    distribution: [
      {},
      {indicator: "no2"},
      {indicator: "recycling"},
      {indicator: "gdp-per-inhabitant", level: "region"},
    ],
    reference: [
      ...figures(
        "population",
        [10, 11, 12, 13, 14, 15, 16, 17].map((size) => size * 1e5),
      ).map((row) => ({
        ...row,
        boundary: "urban-agglomeration" as const,
      })),
      ...figures("population-growth", [1, 1, 1, 1, 1, 1, 1, 1.2]),
      ...figures("pm25", [10, 9, 11, 12, 13, 14, 15, 16]),
      ...figures("no2", [30, 20, 20, 20, 20, 20, 20, 20]),
      ...figures("recycling", [30, 20]),
      ...figures("gdp-per-inhabitant", [5, 4, 3, 2, 1, 6, 7, 8]).map((row) => ({...row, level: "region" as const})),
    ],
  });
}

test("cityStrengths(…) lists strengths and gaps with standing, figure, median and coverage", async () => {
  const view = await cityStrengths(await group(), {city: "vienna"}, screen);
  expect(textOf(view.querySelector("p")!)).toBe(
    "Against its peers Vienna can be judged on 2 indicators: 1 are strengths and 1 are gaps.",
  );
  const rows = [...view.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => textOf(cell)));
  expect(rows.map((row) => row.map((text) => text.replace("\u202f", " ")))).toEqual([
    ["Strengths"],
    ["Fine particleslower is better", "better than 6 of 7", "10.0 µg/m³2020", "13.0", "7 of 7"],
    ["Gaps"],
    ["Nitrogen dioxidelower is better", "better than none of 7", "30.0 µg/m³2020", "20.0", "7 of 7"],
  ]);
});

test("cityStrengths(…) lists apart what cannot be judged, by reason", async () => {
  const view = await cityStrengths(await group(), {city: "vienna"}, screen);
  expect([...view.querySelectorAll(".apart li")].map(textOf)).toEqual([
    "A figure that is not the city’s own is not compared with cities’ own. GDP",
    "Neither more nor less is better. Population",
    "Too few cities have a figure to compare it with. Recycling",
  ]);
  expect(view.querySelector(".apart a")!.getAttribute("href")).toBe("#gdp-per-inhabitant");
});

test("cityStrengths(…) of a city without peers says so", async () => {
  const db = await databaseWithPeers({city: [{}], indicator: [{}], reference: [{}]});
  expect(textOf(await cityStrengths(db, {city: "vienna"}, screen))).toBe(
    "Without peers there is no group to be held against.",
  );
});

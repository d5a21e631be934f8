import {expect, test} from "vitest";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {intro} from "./intro.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "malmo", name: "Malmö"},
];
const references: Indicator["references"] = [
  {kind: "health-guideline", label: "WHO guideline", value: 5, year: null, citation: "WHO (2021)"},
];

async function text(cities: string[], observation: Partial<Observation>[]) {
  const indicator = [{references}, {id: "no2", title: "Nitrogen dioxide"}];
  const distribution = [{year: 2020}, {indicator: "no2", year: 2020}];
  const db = await databaseOf({city, observation, indicator, distribution});
  return textOf(await intro(db, {cities}, await testScreen()));
}

test("intro(…) counts what the cities have in common, and holds them against the reference that all can be held against", async () =>
  expect(await text(["vienna", "malmo"], [{value: 12}, {city: "malmo", value: 4}, {indicator: "no2", value: 20}])).toBe(
    "Vienna and Malmö, side by side" +
      "1 indicator has a figure for each of these cities; 2 have one for at least one of them." +
      " Fine particulate matter: Vienna above the WHO guideline of 5\u202fµg/m³; the others not.Held against all cities that have a figure.".replace(
        "\u202f",
        " ",
      ),
  ));

test("intro(…) asks for care where a figure is not the city's own or of another year", async () =>
  expect(
    await text(
      ["vienna"],
      [
        {value: 12, level: "region"},
        {indicator: "no2", value: 20, year: 2019, period: "2019"},
      ],
    ),
  ).toContain(
    "Compare with care One figure is a region’s or a country’s, not the city’s own. One figure is of another year than its line. Each is marked.",
  ));

test("intro(…) of no city asks for some", async () =>
  expect(await text([], [])).toBe("Choose cities to set side by side"));

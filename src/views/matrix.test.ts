import {expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {matrix} from "./matrix.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "malmo", name: "Malmö"},
];

const distribution = [{values: [9, 10, 11, 12, 13], count: 5, year: 2020}];

async function cells(observation: Partial<Observation>[], selection: Partial<Comparison> = {}, indicator = {}) {
  const db = await databaseOf({city, observation, indicator: [indicator], distribution});
  const table = await matrix(db, {cities: ["vienna", "malmo"], ...selection}, await testScreen());
  return [...table.querySelectorAll("tbody tr:not(.theme) > *")].map(textOf);
}

test("matrix(…) gives the figure of the reference year with its place and source, else the newest that is not a forecast", async () => {
  const observation = [
    {value: 12, year: 2020, period: "2020"},
    {value: 11.04, year: 2024, period: "2024", status: "P" as const},
    {value: 10, year: 2030, period: "2030", status: "F" as const},
    {city: "malmo", value: 8, year: 2015, period: "2015"},
  ];
  expect(await cells(observation)).toEqual([
    "Fine particulate matter µg/m³",
    "12.0 20204 of 5test",
    "8.0 2015no place: too far from the reference yeartest",
  ]);
  expect((await cells(observation, {mode: "together"}))[1]).toBe("12.0 2020test");
  expect((await cells(observation, {year: "latest"}))[1]).toContain("11.0 2024provisional");
});

test("matrix(…) says once, beside the indicator, why nobody has a place", async () => {
  expect(await cells([{value: 12}], {}, {role: "profile", direction: "neutral"})).toEqual([
    "Fine particulate matter µg/m³no place: neutral",
    "12.0 2020test",
    "○not collected",
  ]);
  expect((await cells([{value: 12, level: "region"}]))[1]).toBe("12.0 2020regiontest");
});

test("matrix(…) of cities without a figure says so", async () => {
  const db = await databaseOf({city, indicator: [{}]});
  expect(textOf(await matrix(db, {cities: ["vienna"]}, await testScreen()))).toBe(
    "None of these cities has a figure yet.",
  );
});

import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {matrix} from "./matrix.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "malmo", name: "Malmö"},
];

test("matrix(…) gives the newest value that is not a forecast, with its year, level, status and source", async () => {
  const observation = [
    {value: 12, year: 2018, period: "2018"},
    {value: 11.04, year: 2019, period: "2019", level: "region" as const, status: "P" as const},
    {value: 10, year: 2030, period: "2030", status: "F" as const},
  ];
  const db = await databaseOf({city, observation, indicator: [{role: "profile"}]});
  const table = await matrix(db, {cities: ["vienna", "malmo"]}, await testScreen());
  expect([...table.querySelectorAll("tbody tr:not(.theme) > *")].map(textOf)).toEqual([
    "Fine particulate matter µg/m³",
    "11.0 2019regionprovisionaltest",
    "no figure",
  ]);
});

test("matrix(…) of cities without a figure says so", async () => {
  const db = await databaseOf({city, indicator: [{}]});
  expect(textOf(await matrix(db, {cities: ["vienna"]}, await testScreen()))).toBe(
    "None of these cities has a figure yet.",
  );
});

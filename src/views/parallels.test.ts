import {expect, test} from "vitest";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {parallels} from "./parallels.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "malmo", name: "Malmö"},
];
const all = Array.from({length: 40}, (_, index) => index + 1);
const distribution = [{indicator: "pm25", year: 2020, count: 40, values: all, start: 1, stop: 40}];

async function values(observation: Partial<Observation>[]) {
  const db = await databaseOf({city, observation, indicator: [{}], distribution});
  const chart = await parallels(db, {cities: ["vienna", "malmo"]}, await testScreen());
  return {
    texts: [...chart.querySelectorAll("td.value")].map((cell) =>
      [...cell.childNodes].map((node) => node.textContent?.trim()).filter(Boolean),
    ),
    dots: chart.querySelectorAll(".dot").length,
  };
}

test("parallels(…) shows the value of the reference year, and a dot for each", async () =>
  expect(await values([{value: 12}, {value: 13, year: 2021, period: "2021"}, {city: "malmo", value: 9.04}])).toEqual({
    texts: [
      ["12.0", "12 of 40"],
      ["9.0", "9 of 40"],
    ],
    dots: 2,
  }));

test("parallels(…) says the year, level and status of a value where they are not those of the line", async () =>
  expect(await values([{value: 12, year: 2019, period: "2019", level: "region", status: "E"}])).toEqual({
    texts: [["12.0", "2019", "region", "estimated"], ["○not collected"]],
    dots: 1,
  }));

test("parallels(…) draws no dot for a value too old for the line, nor for a forecast", async () =>
  expect(
    await values([
      {value: 12, year: 2011, period: "2011"},
      {city: "malmo", value: 8, year: 2020, period: "2020", status: "F"},
    ]),
  ).toEqual({texts: [["12.0", "2011"], ["◇not published"]], dots: 0}));

test("parallels(…) leaves out profile indicators and those of few cities, and says when nothing is left", async () => {
  const few = await databaseOf({city, observation: [{value: 1}], indicator: [{}], distribution: [{count: 7}]});
  const profile = await databaseOf({city, observation: [{value: 1}], indicator: [{role: "profile"}], distribution});
  for (const db of [few, profile]) {
    const chart = await parallels(db, {cities: ["vienna"]}, await testScreen());
    expect(textOf(chart)).toBe("No indicator has a figure for this choice.");
  }
});

test("parallels(…) of headlines leaves out the supporting indicators", async () => {
  const indicator = [{}, {id: "no2", title: "Nitrogen dioxide", role: "supporting" as const}];
  const observation = [{value: 12}, {indicator: "no2", value: 20}];
  const both = [...distribution, {indicator: "no2", year: 2020, count: 40}];
  const db = await databaseOf({city, observation, indicator, distribution: both});
  const rows = async (headlines: boolean) =>
    (await parallels(db, {cities: ["vienna"], headlines}, await testScreen())).querySelectorAll("td.strip").length;
  expect([await rows(true), await rows(false)]).toEqual([1, 2]);
});

test("parallels(…) does not draw what each country counts in its own way on one scale", async () => {
  const db = await databaseOf({
    city: [...city, {id: "lyon", name: "Lyon", country: "FR"}],
    observation: [{value: 12}, {city: "malmo", value: 14}, {city: "lyon", value: 900}],
    indicator: [{crossCountry: false}],
    distribution,
  });
  const dots = async (cities: string[]) =>
    (await parallels(db, {cities}, await testScreen())).querySelectorAll("td.strip .dot").length;
  expect([await dots(["vienna", "malmo"]), await dots(["vienna", "malmo", "lyon"])]).toEqual([2, 0]);
});

test("parallels(…) says of which stratum those against whom are, or that the chosen cities are of several", async () => {
  const strata = ["", "measured", "modelled"].map((stratum) => ({...distribution[0]!, stratum, layers: 2}));
  const db = await databaseOf({
    city: [...city, {id: "lyon", name: "Lyon"}],
    observation: [{value: 12}, {city: "malmo", value: 14}, {city: "lyon", value: 9, method: "modelled"}],
    indicator: [{strata: "method"}],
    distribution: strata,
  });
  const note = async (cities: string[]) =>
    textOf((await parallels(db, {cities}, await testScreen())).querySelector("th[scope=row] small")!);
  expect(await note(["vienna", "malmo"])).toBe("µg/m³ · 2020 · measured · 40 cities");
  expect(await note(["vienna", "lyon"])).toBe("µg/m³ · 2020 · 40 cities · no place: measured in another way");
});

import {expect, test} from "vitest";
import type {Indicator} from "../model/indicator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorLacking} from "./indicatorLacking.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

async function lacking(
  indicator: Partial<Indicator>,
  strata: readonly string[],
  stratum: string,
): Promise<string | null> {
  const db = await databaseOf({
    city: [
      {id: "graz", climate: "temperate"},
      {id: "linz", climate: null},
      {id: "lyon", country: "FR", climate: "temperate"},
      {id: "nice", country: "FR", climate: "arid"},
    ],
    observation: ["graz", "linz", "nice"].map((city) => ({city, value: 1})),
    indicator: [indicator],
    distribution: [{}, ...strata.map((stratum) => ({stratum}))],
  });
  const drawn = await indicatorLacking(db, {indicator: "pm25", stratum}, screen);
  return drawn && textOf(drawn);
}

test.each([
  ["FR", "Of the 2 cities here (France), 1 has none of any year."],
  ["AT", "Each of the 2 cities here (Austria) has one."],
])("indicatorLacking(…) counts those of the country %s", async (stratum, expected) => {
  expect(await lacking({crossCountry: false}, ["AT", "FR"], stratum)).toBe(expected);
});

test.each([
  ["temperate", "Of the 2 cities here (temperate), 1 has none of any year."],
  ["measured", "Each of the 1 cities here (climate not stated: measured) has one."],
])("indicatorLacking(…) counts those of the climate %s", async (stratum, expected) => {
  expect(await lacking({strata: "climate"}, ["arid", "measured", "temperate"], stratum)).toBe(expected);
});

test("indicatorLacking(…) is null where nothing tells to which stratum a city without a figure would belong", async () => {
  expect(await lacking({strata: "method"}, ["measured", "modelled"], "measured")).toBeNull();
  expect(await lacking({}, [], "")).toBeNull();
});

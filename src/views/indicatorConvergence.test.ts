import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorConvergence, tellsConvergence} from "./indicatorConvergence.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const city = ids.map((id) => ({id}));
/** Each city halves its distance from 10, on a scale of ratios. */
const observation = ids.flatMap((id, index) => [
  {city: id, period: "2010", value: 10 * 2 ** (index - 3.5)},
  {city: id, period: "2020", value: 10 * 2 ** ((index - 3.5) / 2)},
]);

test("indicatorConvergence(…) tells sigma and beta up to the reference year", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8}]});
  expect(textOf(await indicatorConvergence(db, {indicator: "pm25"}, screen))).toMatch(
    /^From 2010 to 2020 the 8 cities .* came nearer to one another: their spread fell from 1\.59 to 0\.79 .*\(beta -0\.50\)/,
  );
});

test.each([
  [{direction: "neutral", rankable: false} as const, {}],
  [{minYearGap: 11}, {}],
  [{}, {level: "region"} as const],
])("indicatorConvergence(…) says that it cannot be told for %j of %j", async (indicator, level) => {
  const rows = observation.map((row) => ({...row, ...level}));
  const db = await databaseOf({city, observation: rows, indicator: [indicator], distribution: [{count: 8, ...level}]});
  expect(await tellsConvergence(db, "pm25")).toBe(false);
  expect(textOf(await indicatorConvergence(db, {indicator: "pm25"}, screen))).toMatch(
    /^Of these cities it cannot be told/,
  );
});

test("indicatorConvergence(…) tells of the cities of the stratum alone", async () => {
  const others = observation.map((row) => ({...row, city: `${row.city}2`, method: "modelled"}));
  const db = await databaseOf({
    city: [...city, ...ids.map((id) => ({id: `${id}2`}))],
    observation: [...observation, ...others.filter(({period}) => period === "2020")],
    indicator: [{strata: "method"}],
    distribution: [{count: 16}, {stratum: "measured", count: 8}, {stratum: "modelled", count: 8}],
  });
  const told = async (stratum: string) => textOf(await indicatorConvergence(db, {indicator: "pm25", stratum}, screen));
  expect(await told("measured")).toMatch(/^From 2010 to 2020 the 8 cities/);
  expect(await told("modelled")).toMatch(/^Of these cities it cannot be told/);
  expect(await tellsConvergence(db, "pm25")).toBe(true);
});

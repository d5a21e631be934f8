import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorFigures, indicatorStrata, nameOfStratum} from "./indicatorFigures.ts";
import {testScreen} from "./testing/testScreen.ts";

const screen = await testScreen();
const ids = ["a", "b", "c", "d", "e"];

test("indicatorFigures(…) are of all cities where the indicator has one stratum", async () => {
  const db = await databaseOf({
    city: ids.map((id) => ({id})),
    observation: ids.map((city, index) => ({city, value: index, level: index === 4 ? "region" : "city"})),
    indicator: [{}],
    distribution: [{count: 4}],
  });
  const {drawn, byCity} = (await indicatorFigures(db, {indicator: "pm25", stratum: "AT"}))!;
  expect(drawn.map(({city}) => city.id)).toEqual(["a", "b", "c", "d"]);
  expect(byCity.size).toBe(5);
  expect(await indicatorFigures(db, {indicator: "no2"})).toBeNull();
});

test("indicatorFigures(…) are of one stratum, each city by its reference year; that of the most cities where none is asked for", async () => {
  const climate = {a: "arid", b: "arid", c: "polar", d: "polar", e: "polar"} as const;
  const db = await databaseOf({
    city: ids.map((id) => ({id, climate: climate[id as keyof typeof climate]})),
    observation: ids.flatMap((city) => [
      {city, period: "2015", value: 15},
      {city, period: "2020", value: 20},
    ]),
    indicator: [{strata: "climate"}],
    distribution: [{count: 5}, {stratum: "arid", count: 2, year: 2015}, {stratum: "polar", count: 3, year: 2020}],
  });
  expect((await indicatorStrata(db, "pm25")).map(({distribution}) => distribution.stratum)).toEqual(["polar", "arid"]);
  const [most, arid] = await Promise.all([
    indicatorFigures(db, {indicator: "pm25"}),
    indicatorFigures(db, {indicator: "pm25", stratum: "arid"}),
  ]);
  const told = (figures: typeof most) => figures!.drawn.map(({city, row}) => `${city.id} ${row.year}`).join();
  expect([told(most), told(arid)]).toEqual(["c 2020,d 2020,e 2020", "a 2015,b 2015"]);
  expect([nameOfStratum(most!, screen), nameOfStratum(arid!, screen)]).toEqual(["polar", "arid"]);
});

test("a city whose figures are of several ways of measuring stands with the nearest to the reference year", async () => {
  const db = await databaseOf({
    city: ids.map((id) => ({id})),
    observation: [
      {city: "a", period: "2020", value: 1, method: "measured"},
      {city: "b", period: "2019", value: 2, method: "modelled"},
      {city: "c", period: "2018", value: 3, method: "measured"},
      {city: "c", period: "2019", value: 4, method: "modelled"},
    ],
    indicator: [{strata: "method"}],
    distribution: [
      {count: 3},
      {stratum: "measured", count: 1, year: 2020},
      {stratum: "modelled", count: 2, year: 2019},
    ],
  });
  const modelled = await indicatorFigures(db, {indicator: "pm25", stratum: "modelled"});
  expect(modelled!.drawn.map(({row}) => row.value)).toEqual([2, 4]);
});

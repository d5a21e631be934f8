import {expect, test} from "vitest";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {choiceFacts} from "./choiceFacts.ts";

const db = await databaseOf({
  city: [
    {id: "graz", name: "Graz", country: "AT"},
    {id: "lyon", name: "Lyon", country: "FR"},
    {id: "tokyo", name: "Tokyo", country: "JP", region: "Asia"},
    {id: "vienna", name: "Vienna", country: "AT"},
  ],
  country: [
    {country: "AT", count: 2},
    {country: "FR", count: 1},
    {country: "JP", region: "Asia", count: 1},
  ],
  indicator: [
    {id: "pm25", theme: "air"},
    {id: "population", theme: "population"},
    {id: "births", theme: "population", role: "profile"},
    {id: "tree-cover", theme: "green-space"},
    {id: "crime", theme: "safety", crossCountry: false},
  ],
  extent: [{indicator: "crime", country: "JP"}],
  observation: [
    {city: "vienna", indicator: "pm25", period: "2019", value: 12},
    {city: "vienna", indicator: "pm25", period: "2020", value: 11},
    {city: "graz", indicator: "pm25", period: "2019", value: 14},
    {city: "graz", indicator: "pm25", period: "2020", value: null, status: "O"},
    {city: "graz", indicator: "population", period: "2015", value: 280_000},
    {city: "graz", indicator: "births", period: "2015", value: 3000},
    {city: "graz", indicator: "population", period: "2030", value: 300_000, status: "F"},
    {city: "lyon", indicator: "tree-cover", period: "2015", value: 20},
  ],
});
const facts = (part: object) => choiceFacts(db, {...DEFAULT_COMPARISON, ...part});

test("choiceFacts(…) counts the chosen cities that have each indicator and each year; forecasts and gaps do not count", async () => {
  expect(await facts({cities: ["vienna", "graz"]})).toEqual({
    indicators: new Map([
      ["pm25", 2],
      ["births", 1],
      ["population", 1],
    ]),
    foreign: new Set(["crime"]),
    compared: 2,
    years: [
      {year: 2020, cities: 1},
      {year: 2019, cities: 2},
      {year: 2015, cities: 1},
    ],
    universe: null,
    home: {name: "Vienna", country: "AT", countryCities: 2, region: "Europe", regionCities: 3},
  });
});

test("choiceFacts(…) has the years of the chosen indicators alone, and counts those against whom", async () => {
  const {compared, years, universe} = await facts({
    cities: ["vienna", "graz"],
    theme: "population",
    against: "list",
    list: ["graz", "lyon", "tokyo"],
  });
  expect({compared, years, universe}).toEqual({compared: 1, years: [{year: 2015, cities: 1}], universe: 4});
});

test("choiceFacts(…) tells what is measured in other countries alone", async () => {
  expect([...(await facts({cities: ["vienna", "tokyo"]})).foreign]).toEqual([]);
});

test("choiceFacts(…) of no city has nothing", async () => {
  const {indicators, foreign, compared, years, home} = await facts({});
  expect({size: indicators.size, compared, years, home}).toEqual({size: 0, compared: 0, years: [], home: null});
  expect(foreign.size).toBe(0);
});

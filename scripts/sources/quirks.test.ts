/** What no line of the publishers' files shows yet; the rows are made up. */
import {expect, test} from "vitest";
import type {Figure} from "../../src/model/figure.ts";
import covenant from "./covenant-of-mayors.ts";
import eu from "./eu-city-panel.ts";
import presence from "./open-data-presence.ts";
import waste from "./world-bank-what-a-waste.ts";

const empty: Figure = {line: 2, key: "", variable: "", period: "", value: "", low: "", high: "", flag: "", note: ""};

test("open-data-presence: a city that is probably another is refused, and not counted in the other lines", () => {
  const confidences = ["low", "high", "low", "medium"];
  const figures = confidences.map((flag, index) => ({
    ...empty,
    line: index + 2,
    variable: "gtfs",
    period: "2026",
    flag,
  }));
  const parsed = presence.parser({})(figures);
  expect(parsed.map(({kind}) => kind)).toEqual(["refused", "observation", "refused", "counted"]);
  expect(parsed[0]).toMatchObject({reason: "LOW_CONFIDENCE_MATCH"});
  expect(parsed[1]).toMatchObject({value: 2});
});

test("open-data-presence: a kind of catalogue that no indicator asks for is refused", () => {
  expect(presence.parser({})([{...empty, variable: "gtfs-rt"}])).toMatchObject([{reason: "NO_INDICATOR"}]);
});

test("covenant-of-mayors: a promise that is not a number stops the build", () => {
  const row = {
    key: "BE LEU",
    kind: "",
    base_year: "2010",
    target_year: "2020",
    value: "a fifth",
    unit: "percent",
    url: "",
  };
  expect(() => covenant.commitments?.({"targets.csv": [row]})).toThrow(
    'covenant-of-mayors/targets.csv: expected a number; received "a fifth"',
  );
});

test("eu-city-panel: an interval that is not a number refuses its value", () => {
  const figure = {...empty, key: "AT001C", variable: "stdrate_heat", period: "2000/2019", value: "13.0", low: "9.1"};
  expect(eu.parser({})([{...figure, high: "NA"}])).toMatchObject([{reason: "NOT_A_NUMBER", detail: "13.0 9.1 NA"}]);
  expect(eu.parser({})([{...figure, high: "17"}])).toMatchObject([{low: 9.1, high: 17, period: "2000-01-01/P20Y"}]);
});

test.each([
  ["1,234", 1234],
  ["1,234,567.5", 1234567.5],
  ["12,34", null],
  ["1234,567", null],
  [",123", null],
])("world-bank-what-a-waste: %s tonnes are %j", (value, tonnes) => {
  const figure = {...empty, variable: "total_msw_total_msw_generated_tons_year", period: "2013", value};
  const [parsed] = waste.parser({})([figure]);
  expect(parsed).toMatchObject(tonnes === null ? {reason: "NOT_A_NUMBER"} : {value: tonnes});
});

test.each([
  ["2012", undefined],
  ["2011", {value: 500, status: "A"}],
  ["2013", {value: 500, status: "A"}],
  ["2010", {value: 500, status: "U"}],
  ["2017", {value: 500, status: "U"}],
  ["2018", undefined],
  ["", undefined],
])("world-bank-what-a-waste: a total of 2012 bears the population of %j as %j", (period, denominator) => {
  const total = {...empty, key: "X", variable: "total_msw_total_msw_generated_tons_year", period: "2012", value: "9"};
  const population = {key: "X", variable: "population_population_number_of_people", period, value: "500"};
  const rows = [{key: "X", variable: total.variable, period: "2012", value: "9"}, population];
  const [parsed] = waste.parser({"figures.csv": rows})([total]);
  expect(parsed).toHaveProperty("value", 9);
  expect((parsed as {denominator?: unknown}).denominator).toEqual(denominator);
});

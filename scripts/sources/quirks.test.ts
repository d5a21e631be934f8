/** What no line of the publishers' files shows yet; the rows are made up. */
import {expect, test} from "vitest";
import {ingestPeriod} from "../../src/methods/ingestPeriod.ts";
import type {Figure, SourceParser} from "../../src/model/figure.ts";
import australia from "./au-abs-census-2021.ts";
import analogues from "./city-analogues-climate.ts";
import covenant from "./covenant-of-mayors.ts";
import eu from "./eu-city-panel.ts";
import eurostat from "./eurostat-urb-cenv.ts";
import india from "./in-census-cities-2011.ts";
import japan from "./jp-mic-fiscal-indices.ts";
import greenness from "./global-urban-greenness.ts";
import presence from "./open-data-presence.ts";
import health from "./us-cdc-500-cities.ts";
import places from "./us-place-profiles.ts";
import mobility from "./us-urban-mobility.ts";
import waste from "./world-bank-what-a-waste.ts";

const empty: Figure = {line: 2, key: "", variable: "", period: "", value: "", low: "", high: "", flag: "", note: ""};

/** The outcome of the line of the first variable, in a file of the given counts of one area. */
function ofCounts(source: SourceParser, counts: Readonly<Record<string, string>>) {
  const lines = Object.entries(counts).map(([variable, value]) => ({key: "X", variable, period: "2021", value}));
  return source.parser({"figures.csv": lines})([{...empty, ...lines[0]!}])[0];
}

test.each([
  ["all worked at home", {G62_Worked_home_P: "60", G62_Did_not_go_to_work_P: "40"}, "G62_Tot_P: 0"],
  ["it is not said how many did not go", {G62_Worked_home_P: "60"}, "no G62_Did_not_go_to_work_P"],
  [
    "it is not said how many worked at home",
    {G62_Worked_home_P: "", G62_Did_not_go_to_work_P: "40"},
    "no G62_Worked_home_P",
  ],
])("au-abs-census-2021: no share of the journeys to work where %s", (_, counts, detail) => {
  const riders = {G62_One_method_Train_P: "0", G62_One_method_Bus_P: "0", G62_One_met_Tram_or_lt_rail_P: "0"};
  expect(ofCounts(australia, {...riders, G62_Tot_P: "100", ...counts})).toEqual({
    kind: "refused",
    line: 2,
    reason: "BAD_DENOMINATOR",
    detail,
    indicator: "transit-commuting",
  });
});

test("au-abs-census-2021: the aged are not counted without those of 85 and over", () => {
  const counts = {G01_Age_65_74_yr_P: "9", G01_Age_75_84_yr_P: "5", G01_Age_85ov_P: "", G01_Tot_P_P: "100"};
  expect(ofCounts(australia, counts)).toMatchObject({reason: "NOT_A_NUMBER", detail: "no G01_Age_85ov_P"});
  expect(ofCounts(australia, {...counts, G01_Age_85ov_P: "0"})).toMatchObject({value: 14, formula: "ratio"});
});

test.each([
  ["1025", "G02_Median_age_persons", "D"],
  ["1031", "G02_Median_age_persons", "A"],
  ["3007", "G02_Median_age_persons", "D"],
  ["5009", "G62_Worked_home_P", "S"],
  ["8001", "G62_Worked_home_P", "S"],
])("au-abs-census-2021: area %s, %s: status %s", (key, variable, status) => {
  const lines = [
    {key, variable, period: "2021", value: "38"},
    {key, variable: "G62_Tot_P", period: "2021", value: "90"},
  ];
  expect(australia.parser({"figures.csv": lines})([{...empty, ...lines[0]!}])).toMatchObject([{status}]);
});

test("in-census-cities-2011: graduates are reckoned among those aged 7 and over, as literates are, or not at all", () => {
  const counts = {total_graduates: "12", population_total: "100", "0-6_population_total": "20"};
  expect(ofCounts(india, counts)).toMatchObject({value: 15, status: "P", formula: "ratio"});
  expect(ofCounts(india, {...counts, "0-6_population_total": ""})).toMatchObject({
    reason: "BAD_DENOMINATOR",
    detail: "no 0-6_population_total",
  });
});

test("jp-mic-fiscal-indices: a dash is not 0, and a debt service below 0 is one", () => {
  const figure = {...empty, variable: "real_debt_service_ratio", period: "2021"};
  expect(japan.parser({})([{...figure, value: "-"}])).toMatchObject([{reason: "NOT_A_NUMBER", detail: "-"}]);
  expect(japan.parser({})([{...figure, value: "-1.3"}])).toMatchObject([{value: -1.3, period: "2021"}]);
});

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
  const line = {variable: population.variable, period};
  expect((parsed as {denominator?: unknown}).denominator).toEqual(denominator && {...denominator, ...line});
});

test.each([
  ["Polar", "polar"],
  ["Arid", "arid"],
  ["Subtropical", null],
  ["Arid, hot", null],
])("global-urban-greenness: %s is the climate %j", (value, climate) => {
  const parsed = greenness.parser({})([{...empty, variable: "Climate_region", value}]);
  const expected = climate === null ? {reason: "NOT_A_CLASS", detail: value} : {kind: "trait", value: climate};
  expect(parsed).toMatchObject([expected]);
});

test("city-analogues-climate: a period that the publisher does not use yet is none, and so refused by the checks", () => {
  const figure = {...empty, variable: "Annual_Precipitation", value: "600"};
  const periods = ["1970/2000", "1991/2020"].map((period) => {
    const [parsed] = analogues.parser({})([{...figure, period}]);
    return parsed?.kind === "observation" ? ingestPeriod(parsed.period)?.year : undefined;
  });
  expect(periods).toEqual([1985, undefined]);
});

test.each([
  ["20000", "90000", [{kind: "counted"}, {value: 4.5, formula: "ratio"}]],
  ["0", "90000", [{reason: "BAD_DENOMINATOR"}, {reason: "BAD_DENOMINATOR", detail: "pctl_income_20: 0"}]],
  ["", "90000", [{kind: "blank"}, {reason: "BAD_DENOMINATOR", detail: "no pctl_income_20"}]],
  ["20000", "", [{reason: "NOT_A_NUMBER", detail: "no pctl_income_80"}, {kind: "blank"}]],
  ["20000", "n/a", [{reason: "NOT_A_NUMBER"}, {reason: "NOT_A_NUMBER", detail: "n/a"}]],
])("us-urban-mobility: the gap between incomes of %j and %j", (poor, rich, expected) => {
  const rows = [
    {key: "X", variable: "pctl_income_20", period: "2019", value: poor, flag: "q1"},
    {key: "X", variable: "pctl_income_80", period: "2019", value: rich, flag: "q1"},
  ];
  const parse = mobility.parser({"figures.csv": rows});
  expect(rows.flatMap((row) => parse([{...empty, ...row}]))).toMatchObject(expected);
});

test.each([
  ["share_employed", "2021", "q1", "A"],
  ["share_employed", "2021", "q2", "E"],
  ["share_employed", "2021", "q3", "V"],
  ["share_employed", "2021", "", "V"],
  ["share_employed", "2022", "q1", "B"],
  ["share_employed", "2022", "q2", "B"],
  ["share_employed", "2022", "q3", "V"],
  ["share_employed", "2023", "q1", "A"],
  ["share_hs_degree", "2023", "q2", "E"],
  ["share_transit_commuter", "2022", "q1", "E"],
  ["share_transit_commuter", "2022", "q3", "V"],
])("us-urban-mobility: %s of %s graded %j has status %s", (variable, period, flag, status) => {
  const figure = {...empty, variable, period, flag, value: ".5", low: ".4", high: "6e-1"};
  expect(mobility.parser({})([figure])).toMatchObject([{status, value: 50, low: 40, high: 60}]);
  expect(mobility.parser({})([{...figure, high: "n/a"}])).toMatchObject([{reason: "NOT_A_NUMBER"}]);
});

test("us-cdc-500-cities: a share is refused without both ends of its interval", () => {
  const figure = {...empty, variable: "OBESITY_AdjPrev", period: "2016", value: "30.1", low: "29.8"};
  expect(health.parser({})([figure])).toMatchObject([{reason: "NOT_A_NUMBER", detail: "30.1 29.8"}]);
  expect(health.parser({})([{...figure, high: "30.4"}])).toMatchObject([{value: 30.1, low: 29.8, high: 30.4}]);
});

test("us-place-profiles: a percentage that a third party worked out is not of another definition", () => {
  const figure = {...empty, variable: "poverty_rate", period: "2018/2022", value: "17.5", flag: "D"};
  const [parsed] = places.parser({})([figure]);
  expect(parsed).toMatchObject({
    status: "A",
    period: "2018-01-01/P5Y",
    method: "survey, five years pooled, worked out by a third party",
  });
});

test.each([
  ["", "A"],
  ["e", "E"],
  ["bd", "D"],
  ["bp", "P"],
  ["s", "E"],
])("Eurostat's flags %j make the status %s", (flag, status) => {
  const figure = {...empty, key: "AT001C", variable: "EN1002V", period: "2020", value: "5.3", flag};
  expect(eurostat.parser({})([figure])).toMatchObject([{kind: "observation", status}]);
});

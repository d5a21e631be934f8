import {expect, test} from "vitest";
import type {Indicator} from "../../src/model/indicator.ts";
import {collected} from "./synthetic.ts";

const RATIO: Partial<Indicator>[] = [
  {id: "deaths"},
  {id: "people"},
  {id: "rate", derive: {id: "ratio", numerator: "deaths", denominator: "people", multiplier: 100}},
];
const GROWTH: Partial<Indicator>[] = [{id: "people"}, {id: "growth", derive: {id: "growth", of: "people", years: 2}}];
const RATES =
  "SELECT city, period, value, status, source, line, level, formula FROM #observation WHERE indicator = 'rate' ORDER BY ALL";
const GROWTHS = "SELECT period, round(value, 6), status FROM #observation WHERE indicator = 'growth' ORDER BY ALL";

test("a ratio is multiplier × numerator ÷ denominator, with the line of the numerator", async () => {
  const {ask, accounts} = await collected({alpha: ["k1,people,2020,512,A", "k1,deaths,2020,16,A"]}, RATIO);
  expect(await ask(RATES)).toEqual([["city1", "2020", 3.125, "A", "alpha", 3, "city", "ratio"]]);
  expect(accounts).toMatchObject([{rows: 2, observations: 2, derived: 1}]);
});

test.each([
  ["of another source", {alpha: ["k1,deaths,2020,1,A"], beta: ["k1,people,2020,10,A"]}],
  ["of another period", {alpha: ["k1,deaths,2020,1,A", "k1,people,2019,10,A"]}],
  ["of another city", {alpha: ["k1,deaths,2020,1,A", "k2,people,2020,10,A"]}],
  ["of another area of the publisher for the city", {alpha: ["k1,deaths,2020,1,A", "k1b,people,2020,10,A"]}],
  ["of another boundary", {alpha: ["k1,deaths,2020,1,A", "k1,people,2020,10,A:::greater-city"]}],
  ["that is missing", {alpha: ["k1,deaths,2020,1,A", "k1,people,2020,null,O"]}],
  ["of zero", {alpha: ["k1,deaths,2020,1,A", "k1,people,2020,0,A"]}],
])("there is no ratio with a denominator %s", async (_, figures) => {
  const {ask} = await collected(figures, RATIO);
  expect(await ask("SELECT count(*)::INTEGER FROM #observation WHERE indicator = 'rate'")).toEqual([[0]]);
});

test("a ratio of nothing is zero, with the worse status and the coarser level of the two", async () => {
  const {ask} = await collected(
    {
      alpha: [
        ...["k1,deaths,2020,0,U", "k1,people,2020,10,P:region"],
        ...["k2,deaths,2020,1,A:country", "k2,people,2020,10,E:region"],
        ...["k3,deaths,2026,1,A", "k3,people,2026,10,F"],
      ],
    },
    RATIO,
  );
  expect(await ask(RATES)).toEqual([
    ["city1", "2020", 0, "U", "alpha", 2, "region", "ratio"],
    ["city2", "2020", 10, "E", "alpha", 4, "country", "ratio"],
    ["city3", "2026", 10, "F", "alpha", 6, "city", "ratio"],
  ]);
});

test("a ratio may use figures that were not preferred, if both are of one source", async () => {
  const {ask} = await collected(
    {alpha: ["k1,people,2020,20,A"], beta: ["k1,people,2020,10,A", "k1,people,2020,11,A::1", "k1,deaths,2020,1,A"]},
    RATIO,
  );
  expect(await ask(RATES)).toEqual([["city1", "2020", 10, "A", "beta", 4, "city", "ratio"]]);
});

test("a denominator in the numerator's own row comes first, with its status", async () => {
  const {ask} = await collected({alpha: ["k1,deaths,2020,1,A::::20", "k1,people,2020,10,A"]}, RATIO);
  expect(await ask(RATES)).toEqual([["city1", "2020", 5, "D", "alpha", 2, "city", "ratio"]]);
});

test("derived values of the less trusted source are alternatives", async () => {
  const lines = (deaths: number) => ["k1,people,2020,10,A", `k1,deaths,2020,${deaths},A`];
  const {ask, accounts} = await collected({alpha: lines(1), beta: lines(2)}, RATIO);
  expect(await ask(RATES)).toEqual([["city1", "2020", 10, "A", "alpha", 3, "city", "ratio"]]);
  expect(await ask("SELECT value, source FROM #alternative WHERE indicator = 'rate'")).toEqual([[20, "beta"]]);
  expect(accounts.map(({derived}) => derived)).toEqual([1, 0]);
});

test("a derived value outside its hard range goes to quarantine, and is no line of the account", async () => {
  const {ask, accounts} = await collected({alpha: ["k1,people,2020,0.5,A", "k1,deaths,2020,16,A"]}, RATIO);
  expect(await ask(RATES)).toEqual([]);
  expect(await ask("SELECT line, reason, detail, text FROM #quarantine")).toEqual([
    [3, "OUT_OF_RANGE", "rate city1 2020: expected a derived value in [-1000.0, 1000.0]; received 3200.0", ""],
  ]);
  expect(accounts).toMatchObject([{rows: 2, observations: 2, derived: 0, quarantined: 0}]);
});

test("growth is the compound annual change in per cent since some years before", async () => {
  const {ask} = await collected(
    {
      alpha: [
        "k1,people,2018,100,A",
        "k1,people,2019,100,A",
        "k1,people,2020,121,P",
        "k1,people,2026,110,F",
        "k1,people,2028,99,F",
      ],
    },
    GROWTH,
  );
  expect(await ask(GROWTHS)).toEqual([
    ["2020", 10, "P"],
    ["2028", -5.13167, "F"],
  ]);
});

test("periods of growth do not overlap: they are counted back and forth from the newest that is no forecast", async () => {
  const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
  const {ask} = await collected(
    {alpha: years.map((year) => `k1,people,${year},100,${year > 2019 ? "F" : "A"}`)},
    GROWTH,
  );
  const periods = (await ask(GROWTHS)).map(([period, , status]) => [period, status]);
  expect(periods).toEqual([
    ["2017", "A"],
    ["2019", "A"],
    ["2021", "F"],
    ["2023", "F"],
  ]);
});

test("there is no growth from or to zero, nor between sources", async () => {
  const {ask} = await collected(
    {alpha: ["k1,people,2018,0,A", "k1,people,2020,100,A", "k1,people,2022,0,A"], beta: ["k1,people,2024,5,A"]},
    GROWTH,
  );
  expect(await ask(GROWTHS)).toEqual([]);
});

test("there is no growth across a break, but there is from it on", async () => {
  const {ask} = await collected(
    {alpha: [2017, 2018, 2019, 2020, 2021].map((year) => `k1,people,${year},100,${year === 2019 ? "B" : "A"}`)},
    GROWTH,
  );
  expect(await ask(GROWTHS)).toEqual([["2021", 0, "A"]]);
});

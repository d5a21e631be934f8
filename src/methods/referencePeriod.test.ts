import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {newest, referenceYear, selectReference} from "./referencePeriod.ts";
import vectors from "./vectors.json" with {type: "json"};

function row(year: number, status: Status = "A", value: number | null = 1) {
  return {year, value, status};
}

test("M2.1: the value nearest to the year stands for it, the earlier of two", () => {
  const {cities, T, w} = vectors["M2.1"].input;
  const selected = Object.entries(cities).map(([city, years]) => {
    const rows = (years as number[]).map((year) => row(year));
    return [city, selectReference(rows, T, {tolerance: w})?.year ?? null];
  });
  expect(Object.fromEntries(selected)).toEqual(vectors["M2.1"].expected);
});

test("M2.2: the reference year is the year of the last five with most cities", () => {
  const {cities, lookback} = vectors["M2.2"].input;
  expect(referenceYear(Object.values(cities), lookback)).toBe(vectors["M2.2"].expected.T);
});

test("referenceYear(…) prefers the latest of equals, and has none without years", () => {
  expect(referenceYear([[2019], [2020], []])).toBe(2020);
  expect(referenceYear([[2010, 2010, 2020], [2010]])).toBe(2020);
  expect(referenceYear([[], []])).toBeNull();
});

test("referenceYear(…) is not set by the few cities that are ahead of all", () => {
  const many = Array.from({length: 30}, () => [2017, 2018]);
  expect(referenceYear([...many, [2023], [2022, 2023]])).toBe(2018);
});

test("selectReference(…) prefers the better status of equal years, and never takes what is not eligible", () => {
  expect(selectReference([row(2020, "U"), row(2020, "P"), row(2020, "E")], 2020, {tolerance: 2})?.status).toBe("P");
  expect(
    selectReference([row(2020, "F"), row(2020, "O", null), row(2020, "V"), row(2018, "E")], 2020, {tolerance: 2})?.year,
  ).toBe(2018);
  expect(selectReference([row(2020, "F")], 2020, {tolerance: 2})).toBeNull();
});

test("of an indicator of projections alone, a projection stands", () => {
  expect(selectReference([row(2050, "F")], 2050, {tolerance: 0, forecast: true})?.year).toBe(2050);
  expect(newest([row(2050, "F")], {forecast: true})?.year).toBe(2050);
});

test("newest(…) is the newest with a value, never a forecast", () => {
  expect(newest([row(2018), row(2020), row(2021, "O", null), row(2030, "F")])?.year).toBe(2020);
  expect(newest([row(2020, "U"), row(2020, "A")])?.status).toBe("A");
  expect(newest([])).toBeNull();
});

test("referenceYear(…) takes the latest of the years that nearly as many cities have", () => {
  const many = Array.from({length: 40}, () => [2015, 2018]);
  expect(referenceYear([...many, [2015]])).toBe(2018);
});

test("referenceYear(…) of cities that share no year is the newest of all", () =>
  expect(referenceYear(Array.from({length: 30}, (_, city) => [1990 + city]))).toBe(2019));

import {expect, test} from "vitest";
import {coverageChart} from "./coverageChart.ts";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";

const OPTIONS = {
  document: staticDocument(),
  locale: "en",
  label: "Cities by year",
  unit: "cities",
  width: 320,
  height: 140,
};

test("coverageChart(…) draws a bar a year, forecasts hatched, and leaves missing years open", async () => {
  const rows = [
    {year: 2015, cities: 854, forecasts: 0},
    {year: 2016, cities: 850, forecasts: 0},
    {year: 2018, cities: 12, forecasts: 700},
    {year: 2019, cities: 0, forecasts: 712},
  ];
  await expect(golden(coverageChart(rows, OPTIONS))).toMatchFileSnapshot("snapshots/coverageChart.svg");
});

test("coverageChart(…) of one year is one bar, of none an empty frame", () => {
  expect(
    coverageChart([{year: 2015, cities: 3, forecasts: 0}], OPTIONS).querySelectorAll("[data-mark=rule] line"),
  ).toHaveLength(1);
  expect(coverageChart([], OPTIONS).children).toHaveLength(0);
});

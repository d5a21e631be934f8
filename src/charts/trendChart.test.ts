import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {TrendRow} from "./trendChart.ts";
import {trendChart} from "./trendChart.ts";

const OPTIONS = {
  document: staticDocument(),
  locale: "en",
  label: "Fine particles in three cities",
  format: {decimals: 1, unit: "µg/m³"},
  forecastText: "forecast",
};

/** Made-up values. */
const ROWS: TrendRow[] = [
  {name: "Vienna", index: 0, points: series(2016, [15, 14.6, 16.1, 12.4])},
  {name: "Barcelona", index: 1, points: series(2016, [14.1, null, 14, 14.6])},
  {name: "Warsaw", index: 2, points: series(2015, [20.4, 19.5, 18.5, 19.5, 15.7, 15, 14.5], "F", 5)},
  {name: "Nowhere", index: 3, points: []},
];

function series(first: number, values: (number | null)[], later: Status = "A", from = Infinity) {
  return values.map(
    (value, i) => ({year: first + i, value, status: value === null ? "O" : i < from ? "A" : later}) as const,
  );
}

test("trendChart(…) draws a line a city with its name, forecasts, gaps and a cited value", async () => {
  const chart = trendChart(ROWS, {
    ...OPTIONS,
    width: 640,
    height: 280,
    references: [{label: "WHO guideline 5", value: 5}],
  });
  await expect(golden(chart)).toMatchFileSnapshot("snapshots/trendChart.svg");
});

test("trendChart(…) is a small multiple too, with a scale of tens for logarithms", async () => {
  const rows = [
    {name: "Lagos", index: 6, points: series(2016, [300_000, 2_000_000, 15_000_000], "B", 2)},
    {name: "Bern", index: 7, points: series(2018, [140_000])},
  ];
  const chart = trendChart(rows, {...OPTIONS, width: 260, height: 120, scale: "log", format: {decimals: 0, unit: ""}});
  await expect(golden(chart)).toMatchFileSnapshot("snapshots/trendChart-small.svg");
});

test("trendChart(…) leaves out what has no value, and without any is only a frame", () => {
  expect(trendChart(ROWS, {...OPTIONS, width: 640, height: 280}).querySelectorAll(".end")).toHaveLength(3);
  expect(trendChart([], {...OPTIONS, width: 260, height: 120}).children).toHaveLength(0);
});

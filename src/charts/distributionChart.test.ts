import {expect, test} from "vitest";
import type {DistributionOptions} from "./distributionChart.ts";
import {distributionChart} from "./distributionChart.ts";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";

const OPTIONS: DistributionOptions = {
  document: staticDocument(),
  locale: "en",
  label: "Fine particles in 60 cities",
  width: 480,
  height: 180,
  format: {decimals: 1, unit: "µg/m³"},
  scale: "linear",
  direction: "lower-is-better",
  directionText: "better →",
  quartiles: {lower: 9, median: 11, upper: 14},
  medianText: "median 11.0",
  belowText: "",
  aboveText: "2 higher",
  references: [{label: "WHO guideline 5", value: 5}],
  highlights: [
    {text: "Vienna 12.4", value: 12.4, index: 0},
    {text: "Kraków 25.6", value: 25.6, index: 1},
  ],
};

/** Made-up values. */
const ROWS = Array.from({length: 60}, (_, i) => ({value: 4 + ((i * i) % 37) / 2}));

test("distributionChart(…) draws all cities, the middle half, the chosen and the cited; better to the right", async () => {
  const chart = distributionChart(ROWS, {...OPTIONS, domain: [4, 20]});
  await expect(golden(chart)).toMatchFileSnapshot("snapshots/distributionChart.svg");
});

test("distributionChart(…) runs low to high for a neutral indicator, and can be logarithmic", async () => {
  const chart = distributionChart(ROWS, {
    ...OPTIONS,
    ...{
      direction: "neutral",
      directionText: "low → high",
      scale: "log",
      quartiles: null,
      references: [],
      highlights: [],
    },
  });
  await expect(golden(chart)).toMatchFileSnapshot("snapshots/distributionChart-log.svg");
});

test("distributionChart(…) draws equal values, and without any only a frame", () => {
  const equal = distributionChart([{value: 3}, {value: 3}], {
    ...OPTIONS,
    quartiles: null,
    references: [],
    highlights: [],
  });
  expect(equal.querySelector(".dots")!.getAttribute("d")).not.toContain("NaN");
  expect(distributionChart([], OPTIONS).children).toHaveLength(0);
});

test("distributionChart(…) heaps the faint cities upon those that it is about", () => {
  const rows = [{value: 1}, {value: 1, faint: true}, {value: 1, faint: true}, {value: 9}];
  const chart = distributionChart(rows, {...OPTIONS, domain: [0, 10], quartiles: null, references: [], highlights: []});
  const [dark, faint] = [...chart.querySelectorAll(".dots")].map((path) => path.getAttribute("d")!);
  expect([dark!.match(/M/g)?.length, faint!.match(/M/g)?.length]).toEqual([2, 1]);
  const foot = (d: string) => Number(/M[\d.]+ ([\d.]+)/.exec(d)![1]);
  expect(foot(faint!)).toBeLessThan(foot(dark!));
});

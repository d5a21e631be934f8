import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {ScatterAxis} from "./scatterChart.ts";
import {scatterChart} from "./scatterChart.ts";

const INCOME: ScatterAxis = {
  title: "Income, EUR/person · log scale",
  scale: "log",
  domain: [1000, 100_000],
  better: "high",
  references: [],
};
const PARTICLES: ScatterAxis = {
  title: "Fine particles, µg/m³",
  scale: "linear",
  domain: [0, 40],
  better: "low",
  references: [
    {label: "WHO guideline 5", value: 5},
    {label: "far off", value: 90},
  ],
};
const OPTIONS = {
  document: staticDocument(),
  locale: "en",
  label: "Income and fine particles",
  width: 328,
  height: 300,
  x: INCOME,
  y: PARTICLES,
  betterText: "better",
  peers: [{name: "Porto", x: 20_000, y: 9, line: 2}],
  chosen: [
    {name: "Vienna", index: 0, x: 48_000, y: 12, line: 0},
    {name: "Lagos", index: 1, x: 2000, y: 39, line: 1},
  ],
};
/** Made-up values; the last lies outside the picture, the first two on one another. */
const ROWS = [
  {x: 1000, y: 10, faint: false},
  {x: 1000, y: 10.01, faint: false},
  {x: 30_000, y: 8, faint: true},
  {x: 100_000, y: 41, faint: false},
];

test("scatterChart(…) draws cities as dots, names peers and the chosen, and says where better is", async () => {
  await expect(golden(scatterChart(ROWS, OPTIONS))).toMatchFileSnapshot("snapshots/scatterChart.svg");
});

test("scatterChart(…) draws what is inside its domains alone, and dots of one place once", () => {
  const picture = scatterChart(ROWS, OPTIONS);
  const dots = [...picture.querySelectorAll(".dots")].map((path) => path.getAttribute("d")!.match(/h0/g)?.length);
  expect(dots).toEqual([1, 1]);
  expect(picture.querySelectorAll(".reference")).toHaveLength(1);
  expect(scatterChart(ROWS, {...OPTIONS, y: {...PARTICLES, domain: [0, 20]}}).querySelectorAll(".city")).toHaveLength(
    1,
  );
});

test("scatterChart(…) says better at the better end, and at neither of an indicator that is not judged", () => {
  const texts = (x: ScatterAxis["better"], y: ScatterAxis["better"]) =>
    [
      ...scatterChart(ROWS, {...OPTIONS, x: {...INCOME, better: x}, y: {...PARTICLES, better: y}}).querySelectorAll(
        "text",
      ),
    ]
      .map(({textContent}) => textContent)
      .filter((text) => text?.includes("better"));
  expect(texts(null, null)).toEqual([]);
  expect(texts("low", "high")).toEqual([
    "↑ better · Fine particles, µg/m³",
    "← better · Income, EUR/person · log scale",
  ]);
});

test("scatterChart([]) is axes alone", () => {
  const picture = scatterChart([], {...OPTIONS, peers: [], chosen: [], x: {...INCOME, domain: [0, 0]}});
  expect([picture.querySelectorAll(".dots, .city, .peer").length, picture.outerHTML.includes("NaN")]).toEqual([
    0,
    false,
  ]);
});

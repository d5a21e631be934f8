import {expect, test} from "vitest";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {coverage} from "./coverage.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna", country: "AT"},
  {id: "lyon", name: "Lyon", country: "FR"},
];
const indicator: Partial<Indicator>[] = [
  {},
  {id: "trees", title: "Tree cover", theme: "green-space", frequency: "N"},
  {id: "crime", title: "Crime", theme: "safety", crossCountry: false, sources: ["police"]},
];
const extent = [
  {indicator: "pm25", country: "AT", first: 2016, last: 2020},
  {indicator: "trees", country: "FR", first: 2015, last: 2015},
  {indicator: "crime", country: "US", first: 2010, last: 2021},
];
const observation: Partial<Observation>[] = [
  {city: "vienna", period: "2016", value: 12},
  {city: "vienna", period: "2017", value: 12, level: "region"},
  {city: "vienna", period: "2018", value: null, status: "Q"},
  {city: "vienna", period: "2020", value: 11, status: "B"},
  {city: "vienna", period: "2021", value: 10, status: "F"},
  {city: "lyon", indicator: "trees", period: "2015", value: 20},
];

async function drawn(cities: readonly string[], rows = observation) {
  const db = await databaseOf({
    city,
    indicator,
    extent,
    observation: rows,
    withheld: [{indicator: "trees", city: "vienna"}],
  });
  return coverage(db, {cities}, await testScreen());
}
/** The runs of years of the first line of an indicator, by their kind. */
const runs = (view: Element, id: string) =>
  [...view.querySelectorAll(`.coverage-table [data-indicator=${id}] .coverage-grid > g:nth-of-type(1) > *`)].map(
    (run) => run.getAttribute("class")!.replace("missing-area ", ""),
  );

test("coverage(…) draws what there is of each year, and the kind of what is missing", async () => {
  const view = await drawn(["vienna"]);
  expect(runs(view, "pm25")).toEqual([
    "figure",
    "regional",
    "suppressed",
    "not-published",
    "figure",
    "forecast",
    "break",
  ]);
});

test("coverage(…) says how much there is and what is missing, by kind", async () => {
  const view = await drawn(["vienna", "lyon"]);
  expect(textOf(view.querySelector("p")!)).toBe(
    "Of 2 indicators there are figures of Vienna for 1 and Lyon for 1. None has a figure of each of them. " +
      "Of 4 pairs of a city and an indicator that could have a figure, 50% have one and 2 have none: 0 not collected, 1 not published, 1 withheld, 0 suppressed and 0 pending. " +
      "1 further indicator is measured in other countries alone, and left out.",
  );
  expect([...view.querySelectorAll("details tbody tr")].map(textOf)).toEqual([
    "Fine particulate matter3, newest 2020 · forecast, 2021◇not published",
    "Tree cover×withheld1, newest 2015",
  ]);
});

test("coverage(…) has what is measured in other countries alone where it is asked for by name", async () => {
  const db = await databaseOf({city, indicator, extent, observation});
  const view = await coverage(db, {cities: ["vienna"], indicators: ["crime"]}, await testScreen());
  expect([...view.querySelectorAll("details tbody tr")].map(textOf)).toEqual(["Crime–not applicable"]);
});

test("coverage(…) draws the years up to the newest that is no projection", async () => {
  const db = await databaseOf({
    city,
    indicator: [{}, {id: "heat-2050", title: "Heat", theme: "climate", forecast: true}],
    extent: [...extent.slice(0, 1), {indicator: "heat-2050", country: "AT", first: 2051, last: 2051}],
    observation: [...observation.slice(0, 4), {indicator: "heat-2050", period: "2051", value: 30, status: "F"}],
  });
  const view = await coverage(db, {cities: ["vienna"]}, await testScreen());
  expect(textOf(view.querySelector("p.small")!)).toMatch(/^The pictures run from 1994 to 2020;/);
  expect(textOf(view.querySelector(".coverage-table [data-indicator=heat-2050] .counts")!)).toContain("forecast, 2051");
});

test("coverage(…) of what is not told yearly draws no gaps between", async () => {
  const view = await drawn(["lyon"]);
  expect(runs(view, "trees")).toEqual(["figure"]);
  expect(view.querySelectorAll(".coverage-table [data-indicator=pm25]")).toHaveLength(0);
});

test("coverage(…) says when no city is chosen, and stands without any figure", async () => {
  expect(textOf(await drawn([]))).toBe("Choose a city to see which years there are figures of.");
  expect((await drawn(["vienna"], [])).querySelectorAll(".coverage-table")).toHaveLength(0);
});

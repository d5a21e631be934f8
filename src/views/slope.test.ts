import {expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {slope} from "./slope.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "malmo", name: "Malmö"},
];
const figure = (city: string, period: string, value: number | null, more: Partial<Observation> = {}) => ({
  city,
  period,
  value,
  ...more,
});
const SERIES = [
  figure("vienna", "2010", 15),
  figure("vienna", "2020", 12.3),
  figure("malmo", "2010", 9),
  figure("malmo", "2015", 8.5),
  figure("malmo", "2020", 8),
  figure("malmo", "2021", 7, {status: "F"}),
];

async function drawn(
  observation: Partial<Observation>[],
  indicator: Partial<Indicator> = {},
  comparison: Partial<Comparison> = {},
) {
  const db = await databaseOf({city, observation, indicator: [indicator]});
  return slope(db, {cities: ["vienna", "malmo"], ...comparison}, await testScreen());
}
const sentence = (view: Element) => textOf(view.querySelector("figure p.small")!);

test("slope(…) draws the two years that the cities share, says what changed, and has it as a table", async () => {
  const view = await drawn(SERIES);
  expect(sentence(view)).toBe(
    "From 2010 to 2020 it went down in Vienna (−2.7 µg/m³, −18%) and Malmö (−1.0 µg/m³, −11%).",
  );
  expect(view.querySelector("svg.slope")!.getAttribute("aria-label")).toBe(
    "Fine particulate matter in 2010 and 2020: Vienna and Malmö",
  );
  expect([...view.querySelectorAll("details.twin tbody tr")].map(textOf)).toEqual([
    "Vienna15.012.3−2.7 µg/m³, −18%",
    "Malmö9.08.0−1.0 µg/m³, −11%",
  ]);
});

test("slope(…) takes the reader's years, and says who lacks one and why", async () => {
  const view = await drawn(SERIES, {}, {years: [2015, 2020]});
  expect(sentence(view)).toBe(
    "From 2015 to 2020 it went down in Malmö (−0.5 µg/m³, −6%). No figure of both years: Vienna.",
  );
  expect(textOf(view.querySelector("details.twin")!)).toContain("not published");
});

test("slope(…) tells no change across a break, and marks it", async () => {
  const view = await drawn([...SERIES.slice(0, 2), figure("vienna", "2014", 14, {status: "B"})]);
  expect(sentence(view)).toContain("the figures of Vienna changed in what they count, so no change is told.");
  expect(view.querySelectorAll("svg .break")).toHaveLength(1);
});

test.each<[string, Partial<Indicator>, Partial<Comparison>, string]>([
  ["may not be joined", {trendable: false}, {}, "its values may not be joined over time"],
  [
    "wander too much for so few years",
    {minYearGap: 10},
    {years: [2015, 2020]},
    "a change is told over 10 years at least",
  ],
  ["are of other years", {}, {years: [2001, 2020]}, "none of these cities has figures of two such years"],
])("slope(…) draws no values that %s", async (_, indicator, comparison, reason) => {
  const view = await drawn(SERIES, indicator, comparison);
  expect(textOf(view)).toBe(
    `No indicator has figures of two years for one of these cities.1 indicator is not drawnFine particulate matter: ${reason}`,
  );
});

test("slope(…) chooses no year of shock and no other definition where it need not, and says whose figures they are", async () => {
  const more = [figure("vienna", "2022", 11, {status: "D"}), figure("malmo", "2022", 7, {status: "D"})];
  const shown = async (observation: Partial<Observation>[], indicator: Partial<Indicator>) =>
    [...(await drawn(observation, indicator)).querySelectorAll("svg .year")].map(textOf);
  expect(await shown([...SERIES, ...more], {})).toEqual(["2010", "2020"]);
  expect(await shown([...SERIES, figure("malmo", "2019", 8)], {shockYears: [2020]})).toEqual(["2010", "2019"]);
  const regional = await drawn(SERIES.map((row) => ({...row, level: "region"})));
  expect(textOf(regional.querySelector("figcaption .badge")!)).toBe("region");
});

test("slope(…) of few indicators, chosen by name, tells the median of all", async () => {
  const others = Array.from({length: 8}, (_, i) => [figure(`c${i}`, "2010", 10 + i), figure(`c${i}`, "2020", 8 + i)]);
  const view = await drawn([...SERIES, ...others.flat()], {}, {indicators: ["pm25"]});
  expect(sentence(view)).toContain("The median of 10 cities that have both years: −2.0 µg/m³, −15%.");
  expect(view.querySelectorAll(".series.median")).toHaveLength(1);
});

test("slope(…) of no city says that there is nothing", async () =>
  expect(textOf(await drawn(SERIES, {}, {cities: []}))).toBe(
    "No indicator has figures of two years for one of these cities.",
  ));

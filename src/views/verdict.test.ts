import {expect, test} from "vitest";
import type {Rows} from "../query/databaseOf.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {verdict} from "./verdict.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const city = [
  {id: "vienna", name: "Vienna"},
  {id: "lyon", name: "Lyon", country: "FR"},
  {id: "porto", name: "Porto", country: "PT"},
];
const rows: Rows = {
  city,
  indicator: [
    {},
    {id: "trees", title: "Trees", direction: "higher-is-better"},
    {id: "people", title: "People", direction: "neutral", rankable: false},
    {id: "alone", title: "Alone"},
  ],
  distribution: [{}, {indicator: "trees"}, {indicator: "people"}, {indicator: "alone"}],
  observation: [
    ...["vienna", "lyon"].map((id) => ({city: id, value: 10})),
    {city: "vienna", indicator: "trees", value: 3},
    {city: "lyon", indicator: "trees", value: 3, boundary: "urban-centre" as const, method: "modelled", period: "2021"},
    {
      city: "porto",
      indicator: "trees",
      value: 3,
      boundary: "urban-centre" as const,
      method: "modelled",
      period: "2021",
    },
    {city: "vienna", indicator: "people", value: 7},
    {city: "lyon", indicator: "people", value: 7, level: "region", boundary: "region", method: "modelled", status: "U"},
    {city: "vienna", indicator: "alone", value: 7},
  ],
};
const chosen = {cities: ["vienna", "lyon", "porto"]};

test("verdict(…) tells the word over all, the hardest indicator open, and folds the others", async () => {
  const panel = await verdict(await databaseOf(rows), chosen, await testScreen());
  expect(textOf(panel.querySelector("p.verdict-whole")!)).toBe(
    "On the whole these figures are to be compared with care. Of 3 indicators with a figure of two of these cities or more: 1 comparable, 1 with care, 1 not comparable. 1 further indicator has a figure of one of these cities alone.",
  );
  expect([...panel.children].map(({localName}) => localName)).toEqual(["p", "ul", "details", "p"]);
  const [gravest] = [...panel.querySelectorAll("li[data-indicator]")];
  expect(gravest!.getAttribute("data-indicator")).toBe("people");
  expect(textOf(gravest!)).toBe(
    "Peoplenot comparable30 of 100, grade D" +
      "Whose figure: city for Vienna, region for Lyon −35" +
      "Kind of figure: normal for Vienna, low reliability for Lyon −20" +
      "How it came about: measured for Vienna, modelled for Lyon −15" +
      "Alike: Year: 2020 · Source: test" +
      "Neither more nor less is better.",
  );
});

test("verdict(…) names the two cities and the values that differ, and counts further pairs", async () => {
  const panel = await verdict(await databaseOf(rows), chosen, await testScreen());
  const trees = panel.querySelector("details li[data-indicator=trees]")!;
  expect([...trees.querySelectorAll(".verdict-reasons > li")].map(textOf)).toEqual([
    "Area: municipality for Vienna, urban centre for Lyon (and of 1 further pair) −35",
    "How it came about: measured for Vienna, modelled for Lyon (and of 1 further pair) −15",
    "Year: 2020 for Vienna, 2021 for Lyon (and of 1 further pair) −5",
  ]);
  expect(textOf(panel.querySelector("details li[data-indicator=pm25]")!)).toContain(
    "Nothing speaks against it.Alike: Area: municipality · Year: 2020 · How it came about: measured · Source: test",
  );
});

test("verdict(…) of one city asks for a second", async () => {
  const panel = await verdict(await databaseOf(rows), {cities: ["vienna"]}, await testScreen());
  expect(textOf(panel)).toBe("Choose a second city, and this says how well the two can be held against one another.");
});

test("verdict(…) of cities without a common indicator says so", async () => {
  const panel = await verdict(await databaseOf({...rows, observation: [{value: 1}]}), chosen, await testScreen());
  expect(textOf(panel)).toMatch(/^No indicator has a figure of two of these cities/);
});

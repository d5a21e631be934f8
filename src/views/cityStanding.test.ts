import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityStanding} from "./cityStanding.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const CITIES = ["a", "b", "c", "d", "e", "f", "g", "vienna"];

test("cityStanding(…) counts the better and the worse quarters, and links their indicators", async () => {
  const rows = CITIES.flatMap((city, index) => [
    {city, value: 20 - index},
    {city, indicator: "greenness", value: 20 - index},
  ]);
  const db = await databaseOf({
    city: CITIES.map((id) => ({id, name: id})),
    indicator: [{title: "Fine particles"}, {id: "greenness", title: "Greenness", direction: "higher-is-better"}],
    observation: rows,
    distribution: ["pm25", "greenness"].map((indicator) => ({
      ...{indicator, count: 8, values: [13, 14, 15, 16, 17, 18, 19, 20]},
    })),
    reference: rows,
  });
  const view = await cityStanding(db, {city: "vienna"}, screen);
  expect([...view.children].map(textOf)).toEqual([
    "Of the 2 indicators on which vienna has a place among all comparable cities, it stands in the better quarter on 1 and in the worse quarter on 1. The place counts the 8 cities with a comparable figure of their own.",
    "In the better quarter: Fine particles.",
    "In the worse quarter: Greenness.",
  ]);
  expect([...view.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["#pm25", "#greenness"]);
});

test("cityStanding(…) of a city without a place says so", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}]});
  expect(textOf(await cityStanding(db, {city: "vienna"}, screen))).toMatch(/^No indicator gives Vienna a place/);
});

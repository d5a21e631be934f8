import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityOpenness} from "./cityOpenness.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

test("cityOpenness(…) says what is listed, that absence is no no, and how whole and fresh the figures are", async () => {
  const db = await databaseOf({
    city: [{}],
    source: [{accessed: "2022-03-01"}],
    indicator: [
      {},
      {id: "no2", role: "supporting"},
      {id: "open-data-portals", title: "Open data portals", theme: "open-data", direction: "neutral"},
      {id: "open-transit-feeds", title: "Open timetables", theme: "open-data", direction: "neutral"},
    ],
    observation: [
      {period: "2019", value: 12},
      {indicator: "open-data-portals", period: "2022", value: 2},
    ],
    changes: [{indicator: "pm25", city: "vienna", kind: "added", period: null, release: "2022.3.1", since: "2022.3.0"}],
  });
  const view = await cityOpenness(db, {city: "vienna"}, screen);
  expect([...view.children].map(({id}) => id)).toEqual(["open-data-portals", "open-transit-feeds", "", "", "baseline"]);
  expect([...view.querySelectorAll("dd")].map((text) => textOf(text).slice(0, 24))).toEqual([
    "2 listed (2022).Where it",
    "None listed. That a cata",
    "67 of 100: the share of ",
    "50 of 100: 100 for a fig",
    "Listed in all: 2, in rel",
  ]);
  expect(textOf(view.querySelector("#baseline dd")!)).toMatch(/release 2022\.3\.0 2\. Completeness: 67, then 0, /);
});

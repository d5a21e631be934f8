import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {releaseChanges} from "./releaseChanges.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const GONE = {kind: "withdrawn", value: null, source: null, reason: "source-dropped"} as const;
const db = await databaseOf({
  city: [{}, {id: "lyon", name: "Lyon"}],
  indicator: [{title: "Fine particles"}, {id: "no2", title: "Nitrogen dioxide"}],
  source: [{publisher: "An agency, its department"}],
  changes: [
    {oldvalue: 10, value: 11, reason: "source-changed"},
    {oldvalue: 10, value: 30, city: "lyon", note: "A note."},
    {...GONE, indicator: "no2", period: "2001"},
    {...GONE, indicator: "no2", period: "2002"},
    {kind: "added", indicator: "no2", city: "lyon", period: null, count: 20, oldvalue: null, reason: "new-source"},
    {kind: "definition", city: null, period: null, note: "Another unit."},
    {release: "2025.12.0", since: "2025.11.0"},
  ],
});
const told = await releaseChanges(db, {release: "2026.1.0"}, screen);
const items = (heading: string) => {
  const parts = [...told.children];
  const from = parts.findIndex(({textContent}) => textContent === heading) + 1;
  const until = parts.findIndex(({tagName}, index) => index >= from && tagName === "H3");
  return parts
    .slice(from, until)
    .flatMap((part) => (part.tagName === "UL" ? [...part.children] : [part]))
    .map(textOf);
};

test("releaseChanges(…) counts what one release changed, by kind", () => {
  expect(textOf(told.querySelector("h2")!)).toBe("Release 2026.1.0, held against 2025.12.0");
  expect(textOf(told.querySelector("p")!)).toBe("Figures revised: 2, withdrawn: 2, new: 20. Definitions changed: 1.");
});

test("releaseChanges(…) tells the largest revisions first, from old to new, with the reason", () => {
  expect(items("The largest revisions")).toEqual([
    screen.t("changes.largest.about", {most: 10}),
    "A note explains it. A note.",
    "Lyon, Fine particles, 2020: then 10.0 µg/m³, now 30.0 µg/m³.",
    "The source changed: An agency.",
    "Vienna, Fine particles, 2020: then 10.0 µg/m³, now 11.0 µg/m³.",
  ]);
});

test("releaseChanges(…) tells what was withdrawn together, and which definitions changed", () => {
  expect(items("What was withdrawn, and why")).toEqual([
    "Nitrogen dioxide. Figures: 2, cities: 1. The source is no longer used: An agency.",
  ]);
  expect(items("Definitions changed")).toEqual(["Fine particles. Another unit."]);
});

test("releaseChanges(…) counts by indicator and by source, whole series apart", () => {
  const rows = (table: Element) => [...table.querySelectorAll("tbody tr")].map(textOf);
  const [indicators, sources] = [...told.querySelectorAll("table")].map(rows);
  expect(indicators).toEqual(["Fine particles Definition changed2–––", "Nitrogen dioxide–2201"]);
  expect(sources).toEqual(["An agency22201"]);
});

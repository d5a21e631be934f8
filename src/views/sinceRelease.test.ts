import {describe, expect, test} from "vitest";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {sinceRelease} from "./sinceRelease.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const OTHER = {city: "a", oldvalue: 0.25, value: 1, oldsource: "former", reason: "other-source"} as const;
const GONE = {kind: "withdrawn", value: null, status: null, source: null, reason: "source-dropped"} as const;
const db = await databaseOf({
  city: ids.map((id) => ({id, name: id.toUpperCase()})),
  observation: ids.map((id, index) => ({city: id, value: index + 1, period: "2020"})),
  indicator: [{title: "Fine particles", decimals: 0}],
  distribution: [{count: 8}],
  source: [{publisher: "An agency, its department"}, {id: "former", publisher: "A former one"}],
  changes: [
    {...OTHER, note: "A note."},
    {city: "b", kind: "added", oldvalue: null, period: null, count: 9},
    ...["2001", "2002"].map((period) => ({city: "c", ...GONE, period})),
    {city: "d", ...GONE, period: "2003"},
    {city: null, kind: "definition", period: null, oldvalue: null, value: null, reason: null},
  ],
});
const comparison = {...DEFAULT_COMPARISON, indicators: ["pm25"]};
const compare = (...cities: string[]) => ({page: "compare", comparison: {...comparison, cities}}) as const;
const since = async (release: string, page: Parameters<typeof sinceRelease>[1]["page"]) =>
  sinceRelease(db, {release, page}, screen);

describe("sinceRelease(…)", () => {
  test("tells then and now with the reason, what is new, withdrawn, defined anew, and how many are unchanged", async () => {
    const told = await since("2025.12.0", compare(...ids));
    const said = textOf(told);
    expect(said).toContain("This link was made with release 2025.12.0; you see release 2026.1.0.");
    const lines = [...told.querySelectorAll("section p, li")].map(textOf);
    expect(lines).toEqual([
      "Revised: 1.",
      "Another source is used: An agency instead of A former one. A note.",
      "A, Fine particles, 2020: then 0 µg/m³, now 1 µg/m³.",
      "Withdrawn: 3.",
      "The source is no longer used: An agency.",
      "C, Fine particles, 2 periods.",
      "D, Fine particles, 2003: then 12 µg/m³.",
    ]);
    expect(said).toContain("New since then: 1. Unchanged: 6.");
    expect(said).toContain("The definition changed of: Fine particles.");
    expect(told.querySelector("a")?.getAttribute("href")).toBe("/en/changes/");
  });

  test("says that nothing changed, and of how many figures", async () => {
    const told = textOf(await since("2026.1.0", compare("a", "b")));
    expect(told).toBe(
      "This link was made with release 2026.1.0; you see release 2026.1.0. Unchanged since release 2026.1.0. Figures looked at: 2. All that changed",
    );
  });

  test("says that it does not know the release", async () => {
    const told = textOf(await since("2020.1.0", compare("a")));
    expect(told).toContain("This site knows of no release 2020.1.0");
  });

  test.each([
    [{page: "city", city: "a"}, "then 0 µg/m³, now 1 µg/m³"],
    [{page: "indicator", selection: {indicator: "pm25"}}, "Unchanged: 6."],
    [{page: "brief", pair: {a: "a", b: "h"}}, "then 0 µg/m³, now 1 µg/m³"],
    [{...compare("a", "h"), comparison: {...comparison, cities: ["a", "h"], view: "trends"}}, "Unchanged: 1."],
  ] as const)("looks at what %j shows", async (page, said) => {
    expect(textOf(await since("2025.12.0", page))).toContain(said);
  });
});

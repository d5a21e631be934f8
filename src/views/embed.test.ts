import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {embed} from "./embed.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const db = await databaseOf({
  city: ids.map((id) => ({id, name: id.toUpperCase()})),
  observation: ids.map((id, index) => ({city: id, value: index + 1})),
  indicator: [{title: "Fine particles"}],
  distribution: [{count: 8}],
  source: [{id: "test", publisher: "An agency", licence: "CC-BY-4.0"}],
  changes: [{city: "a", oldvalue: 0.5, value: 1, release: "2026.1.0", since: "2025.12.0"}],
});

test("embed(…) shows the picture with its title, whom its figures are owed to, and the way to its page", async () => {
  const shown = await embed(db, {picture: "distribution", query: "indicator=pm25&cities=a,zz&country=FR"}, screen);
  expect(shown.querySelector("h1 a")?.getAttribute("href")).toBe("/en/indicator/pm25/?cities=a,zz&country=FR");
  expect(shown.querySelectorAll("figure svg").length).toBeGreaterThan(0);
  expect(textOf(shown.querySelector("footer")!)).toMatch(
    /^An agency \(CC-BY-4\.0\).*Release .* More at City Parallels$/,
  );
  const links = [...shown.querySelectorAll("a")];
  expect(links.every((link) => link.getAttribute("target") === "_blank")).toBe(true);
});

test("embed(…) says what changed since the release that its frame was made with, or that it knows of none such", async () => {
  const notice = async (picture: "distribution" | "trend" | "comparison", query: string) =>
    (await embed(db, {picture, query}, screen)).querySelector(".notice")!;
  for (const picture of ["distribution", "trend"] as const) {
    const told = await notice(picture, "indicator=pm25&cities=a,b&release=2025.12.0");
    expect(textOf(told)).toContain("A, Fine particles, 2020: then 0.5 µg/m³, now 1.0 µg/m³.");
  }
  const same = await notice("comparison", "cities=b,c&release=2025.12.0");
  expect(textOf(same)).toContain("Unchanged since release 2025.12.0. Figures looked at: 2.");
  const unknown = await notice("distribution", "indicator=pm25&release=2019.1.0");
  expect(textOf(unknown)).toContain("no release 2019.1.0");
  expect(unknown.querySelector("a")?.getAttribute("target")).toBe("_blank");
});

test.each([
  {picture: "distribution", query: "indicator=nothing"},
  {picture: "trend", query: ""},
  {picture: "city", query: "city=<img src=x>"},
  {picture: "comparison", query: "cities=nowhere"},
] as const)("embed(…) says that there is nothing for $query", async (selection) => {
  const shown = await embed(db, selection, screen);
  expect(textOf(shown)).toBe(screen.t("embed.missing"));
});

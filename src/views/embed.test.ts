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

test("embed(…) says of which release its frame was made", async () => {
  const shown = await embed(db, {picture: "distribution", query: "indicator=pm25&release=2019.1.0"}, screen);
  expect(textOf(shown.querySelector(".notice")!)).toContain("2019.1.0");
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

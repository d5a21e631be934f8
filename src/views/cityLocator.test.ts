import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityLocator} from "./cityLocator.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityLocator(…) cuts the window around the city, narrowed by its latitude", async () => {
  const db = await databaseOf({city: [{lat: 60, lon: 10}]});
  const picture = await cityLocator(db, {city: "vienna"}, screen);
  expect(picture!.querySelector(".land")!.getAttribute("viewBox")).toBe("-44 -78 108 36");
  expect([...picture!.querySelectorAll("use")].map((use) => use.getAttribute("href"))).toEqual(["/land.svg#land"]);
});

test("cityLocator(…) draws the land twice at the date line", async () => {
  const db = await databaseOf({city: [{id: "suva", lat: -18.14, lon: 178.44}]});
  const picture = await cityLocator(db, {city: "suva"}, screen);
  expect([...picture!.querySelectorAll("use")].map((use) => use.getAttribute("x"))).toEqual(["0", "360"]);
  expect(textOf(picture)).toBe("");
});

test("cityLocator(…) is null where the registry knows no place", async () => {
  expect(await cityLocator(await databaseOf({city: [{}]}), {city: "vienna"}, screen)).toBeNull();
});

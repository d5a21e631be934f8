import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorDistribution} from "./indicatorDistribution.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const city = ids.map((id) => ({id, name: id.toUpperCase()}));
const observation = ids.map((id, index) => ({city: id, value: index + 1}));

test("indicatorDistribution(…) draws one picture for each kind of screen, with what it is of", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8}]});
  const figure = await indicatorDistribution(db, {indicator: "pm25"}, screen);
  expect(textOf(figure!.querySelector("figcaption"))).toBe("µg/m³ · 2020 · 8 cities");
  expect([...figure!.querySelectorAll(":scope > div > svg")].map((picture) => picture.getAttribute("width"))).toEqual([
    "328",
    "700",
    "1040",
  ]);
});

test.each([{count: 2}, {lower: 1, median: 1, upper: 1}])("indicatorDistribution(…) is null for %o", async (shape) => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [shape]});
  expect(await indicatorDistribution(db, {indicator: "pm25"}, screen)).toBeNull();
});

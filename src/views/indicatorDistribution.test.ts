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
  expect([...figure!.querySelectorAll("figure > div > svg")].map((picture) => picture.getAttribute("width"))).toEqual([
    "328",
    "700",
    "1040",
  ]);
});

test("indicatorDistribution(…) says the median of a country beside that of all, and draws the other cities faint", async () => {
  const all = city.map((one, index) => ({...one, country: index < 4 ? "FR" : "AT", region: "Europe"}));
  const db = await databaseOf({city: all, observation, indicator: [{}], distribution: [{count: 8, median: 4.5}]});
  const drawn = await indicatorDistribution(db, {indicator: "pm25", country: "FR"}, screen);
  expect(textOf(drawn!.querySelector(".set"))).toBe(
    "France: 4 of 8 cities, with a median of 2.5 µg/m³; that of all is 4.5 µg/m³.",
  );
  expect(textOf(drawn!.querySelector("figcaption"))).toBe("µg/m³ · 2020 · France · 4 cities");
  expect(drawn!.querySelectorAll(".narrow .dots.faint")).toHaveLength(1);
  const region = await indicatorDistribution(db, {indicator: "pm25", region: "Asia"}, screen);
  expect(textOf(region!.querySelector(".set"))).toBe("Asia: none of 8 cities.");
});

test("indicatorDistribution(…) names the chosen cities, and says which of them have no figure", async () => {
  const db = await databaseOf({
    city: [...city, {id: "z", name: "Zwolle"}],
    observation,
    indicator: [{}],
    distribution: [{count: 8}],
  });
  const drawn = await indicatorDistribution(db, {indicator: "pm25", cities: ["h", "z", "nowhere", "a"]}, screen);
  expect([...drawn!.querySelectorAll(".wide text.city")].map(textOf).sort()).toEqual(["A 1.0 →", "H 8.0"]);
  expect(textOf(drawn!.lastElementChild)).toBe("No figure among these: Zwolle.");
});

test("indicatorDistribution(…) is null for few cities, and without a picture where half of them are equal", async () => {
  const few = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 2}]});
  expect(await indicatorDistribution(few, {indicator: "pm25"}, screen)).toBeNull();
  const equal = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8, lower: 1, upper: 1}]});
  expect((await indicatorDistribution(equal, {indicator: "pm25"}, screen))!.querySelector("figure")).toBeNull();
});

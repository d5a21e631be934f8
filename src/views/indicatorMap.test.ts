import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {landOfTheWorld} from "../charts/land.ts";
import {indicatorMap} from "./indicatorMap.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const city = ids.map((id) => ({
  id,
  name: id.toUpperCase(),
  lat: 40 + id.charCodeAt(0) / 10,
  lon: id.charCodeAt(0) / 10,
}));
const observation = ids.map((id, index) => ({city: id, value: index + 1}));

const land = landOfTheWorld();

test("indicatorMap(…) draws a sign a quarter, told apart by shape, size and colour, and names them", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{count: 8}]});
  const map = await indicatorMap(db, {indicator: "pm25", land}, screen);
  expect([...map!.querySelectorAll("li")].map(textOf)).toEqual([
    "Top quarter: 1.0 to 2.0 µg/m³",
    "Above the middle: 3.0 to 4.0 µg/m³",
    "Below the middle: 5.0 to 6.0 µg/m³",
    "Bottom quarter: 7.0 to 8.0 µg/m³",
  ]);
  expect([...map!.querySelectorAll("li path")].map((path) => path.getAttribute("class"))).toEqual([
    "dots dot better",
    "dots dot better",
    "dots square worse",
    "dots square worse",
  ]);
});

test("indicatorMap(…) carries no colour of praise where neither more nor less is better", async () => {
  const db = await databaseOf({city, observation, indicator: [{direction: "neutral"}], distribution: [{count: 8}]});
  const map = await indicatorMap(db, {indicator: "pm25", land}, screen);
  expect(map!.querySelector(".better, .worse")).toBeNull();
});

test("indicatorMap(…) puts all cities in classes, each within its own stratum", async () => {
  const observed = [...observation, ...observation.map(({city, value}) => ({city: `${city}2`, value: 100 * value}))];
  const climate = (one: (typeof city)[number]) => ({...one, climate: "arid" as const});
  const db = await databaseOf({
    city: [...city.map(climate), ...city.map((one) => ({...one, id: `${one.id}2`, climate: "tropical" as const}))],
    observation: observed,
    indicator: [{strata: "climate"}],
    distribution: [{count: 16}, {stratum: "arid", count: 8}, {stratum: "tropical", count: 8}],
  });
  const map = await indicatorMap(db, {indicator: "pm25", land}, screen);
  expect([...map!.querySelectorAll("li")].map(textOf)).toEqual([
    "Top quarter",
    "Above the middle",
    "Below the middle",
    "Bottom quarter",
  ]);
  expect(textOf(map!.querySelector("p"))).toMatch(
    /^All cities with a figure are on the map\. .* nothing across climates/,
  );
});

test("indicatorMap(…) is null where there is nothing to compare", async () => {
  const db = await databaseOf({
    city,
    observation: observation.slice(0, 2),
    indicator: [{}],
    distribution: [{count: 2}],
  });
  expect(await indicatorMap(db, {indicator: "pm25", land}, screen)).toBeNull();
});

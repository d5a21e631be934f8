import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityFacts} from "./cityFacts.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityFacts(…) gives the population with its area, year and source", async () => {
  const db = await databaseOf({
    city: [{capital: true, lat: 48.2082, lon: 16.3738}],
    indicator: [{id: "population", decimals: 0}],
    series: [{indicator: "population", boundary: "urban-agglomeration"}],
    observation: [
      {indicator: "population", period: "2018", value: 1900547},
      {indicator: "population", period: "2030", value: 2100000, status: "F"},
    ],
  });
  const facts = await cityFacts(db, {city: "vienna"}, screen);
  expect([...facts.querySelectorAll("dd")].map(textOf)).toEqual([
    "Austria · national capital",
    "1,900,547 urban agglomeration, 2018, test",
    "48.21°, 16.37°",
    "urban agglomeration",
  ]);
  expect(facts.querySelector("a")!.getAttribute("href")).toBe("/en/city/#AT");
});

test("cityFacts(…) tells what is odd in where the city lies, though it has no point", async () => {
  const note = "Its point lay in the sea.";
  const db = await databaseOf({
    city: [{lat: null, lon: null}],
    remark: [{note}, {field: "wikidata"}],
  });
  const facts = await cityFacts(db, {city: "vienna"}, screen);
  expect([...facts.querySelectorAll("dd")].map(textOf)).toEqual(["Austria", note]);
});

test("cityFacts(…) names the climate with the line that states it", async () => {
  const db = await databaseOf({city: [{lat: null, lon: null}], trait: [{value: "continental", line: 7}]});
  const [climate] = [...(await cityFacts(db, {city: "vienna"}, screen)).children].slice(1);
  expect([...climate!.children].map(textOf)).toEqual(["Climate", "continental, test line 7"]);
});

test("cityFacts(…) refuses a city that the registry does not know", async () => {
  await expect(cityFacts(await databaseOf(), {city: "atlantis"}, screen)).rejects.toThrow('received "atlantis"');
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityIndex} from "./cityIndex.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityIndex(…) shows the largest of many, by name, and the way to all of them", async () => {
  const many = Array.from({length: 9}, (_, at) => ({
    id: `c${at}`,
    name: `City ${9 - at}`,
    country: "FR",
    population: at + 1,
  }));
  const index = await cityIndex(await databaseOf({city: many}), {}, screen);
  expect([...index.querySelectorAll("#FR li a")].map(textOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `City ${n}`));
  const all = index.querySelector("#FR p a");
  expect([all!.getAttribute("href"), textOf(all)]).toEqual(["/en/country/FR/", "All 9 cities"]);
});

test("cityIndex(…) groups by country in the order of names, with an anchor each and the number of indicators", async () => {
  const db = await databaseOf({
    city: [
      {},
      {id: "oslo", name: "Oslo", country: "NO"},
      {id: "alesund", name: "Ålesund", country: "NO"},
      {id: "graz", name: "Graz"},
    ],
    series: [{}, {indicator: "no2"}],
  });
  const index = await cityIndex(db, {}, screen);
  expect(textOf(index.querySelector(".lead"))).toMatch(/^4 cities in 2 countries and territories\./);
  expect([...index.querySelectorAll("section")].map((section) => [section.id, textOf(section)])).toEqual([
    ["AT", "AustriaGrazVienna 2"],
    ["NO", "NorwayÅlesundOslo"],
  ]);
});

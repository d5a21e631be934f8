import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityIndex} from "./cityIndex.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

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

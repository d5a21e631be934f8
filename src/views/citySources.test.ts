import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {citySources} from "./citySources.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("citySources(…) credits each source of the city as its publisher asks", async () => {
  const db = await databaseOf({
    source: [{attribution: "Agency (2020)", licence: "CC-BY-4.0"}, {id: "unused"}],
    series: [{}, {indicator: "no2"}],
  });
  expect([...(await citySources(db, {city: "vienna"}, screen)).children].map(textOf)).toEqual([
    "test Agency (2020) CC-BY-4.0",
  ]);
});

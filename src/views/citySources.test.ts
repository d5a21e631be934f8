import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {citySources} from "./citySources.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("citySources(…) credits each source of the city as its publisher asks", async () => {
  const db = await databaseOf({
    source: [{attribution: "Agency (2020)", licence: "CC-BY-4.0", checksum: "c0ffee"}, {id: "unused"}],
    series: [{}, {indicator: "no2"}],
  });
  const {children} = await citySources(db, {city: "vienna"}, screen);
  expect([...children].map(({id}) => id)).toEqual(["source-test"]);
  expect(textOf(children[0])).toBe(
    "test Agency (2020) A test's rows. Published by Nobody; licence CC-BY-4.0; retrieved 1 Jan 2026. SHA-256 of data/sources/test/figures.csv: c0ffee",
  );
});

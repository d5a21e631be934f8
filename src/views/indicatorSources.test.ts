import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorSources} from "./indicatorSources.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("indicatorSources(…) follows the order of trust, with areas, levels and years", async () => {
  const db = await databaseOf({
    indicator: [{sources: ["second", "test"]}],
    source: [{}, {id: "second", publisher: "Agency", licence: "CC-BY-4.0", verified: "memory"}],
    series: [
      {first: 2000, last: 2020},
      {city: "graz", first: 1999, last: 2010},
      {city: "linz", source: "second", boundary: "region", level: "region", first: 2015, last: 2015},
    ],
  });
  const table = await indicatorSources(db, {indicator: "pm25"}, screen);
  expect([...table.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "secondAgency · CC-BY-4.0licence from memory: to be verifiedregion that holds the cityregion12015",
    "testNobody · CC0-1.0municipality21999–2020",
  ]);
});

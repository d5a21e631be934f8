import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {sourceFeeds} from "./sourceFeeds.ts";
import {sourceIndex} from "./sourceIndex.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("sourceIndex(…) lists each source with its account", async () => {
  const db = await databaseOf({source: [{rows: 1200, observations: 1100, quarantined: 100}]});
  expect([...(await sourceIndex(db, {}, screen)).querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "A test's rowsNobody · testCC0-1.01,2001,100100",
  ]);
});

test("sourceIndex(…) marks a licence that is from memory", async () => {
  const db = await databaseOf({source: [{}, {id: "other", verified: "memory"}]});
  const rows = [...(await sourceIndex(db, {}, screen)).querySelectorAll("tbody tr")];
  expect(rows.map((row) => textOf(row.querySelector(".memory")))).toEqual([
    "licence from memory: to be verified",
    undefined,
  ]);
});

test("sourceFeeds(…) lists the indicators that the source has figures for", async () => {
  const db = await databaseOf({
    indicator: [{}, {id: "no2", title: "Nitrogen dioxide"}],
    series: [
      {first: 2000, last: 2019},
      {indicator: "no2", source: "other"},
    ],
  });
  expect([...(await sourceFeeds(db, {source: "test"}, screen)).querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "Fine particulate matter12000–2019",
  ]);
});

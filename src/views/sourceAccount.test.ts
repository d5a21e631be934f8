import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {sourceAccount} from "./sourceAccount.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("sourceAccount(…) adds up to the rows read, and gives each reason with an example", async () => {
  const db = await databaseOf({
    source: [{rows: 10, observations: 6, alternatives: 1, quarantined: 2, blank: 1}],
    quarantine: [
      {line: 9, reason: "OUT_OF_RANGE", text: "AT001C,no2,2013,-1"},
      {line: 4, reason: "OUT_OF_RANGE", text: "AT001C,no2,2012,-2"},
    ],
  });
  const account = await sourceAccount(db, {source: "test"}, screen);
  expect([...account.querySelectorAll("dd")].map(textOf)).toEqual(["10", "6", "1", "0", "1", "2"]);
  expect([...account.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "Outside the indicator’s hard range2AT001C,no2,2012,-2",
  ]);
});

test("sourceAccount(…) counts the rows that state traits of cities", async () => {
  const db = await databaseOf({source: [{rows: 10, observations: 6, traits: 4}]});
  const account = await sourceAccount(db, {source: "test"}, screen);
  expect([...account.querySelectorAll("dl > div")].map(textOf)).toContain("state what a city is like, in words4");
});

test("sourceAccount(…) refuses a source that the release does not have", async () => {
  await expect(sourceAccount(await databaseOf(), {source: "nowhere"}, screen)).rejects.toThrow('received "nowhere"');
});

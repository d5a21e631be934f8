import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityAlternatives} from "./cityAlternatives.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityAlternatives(…) folds the newest values of the other sources, with their lines", async () => {
  const db = await databaseOf({
    indicator: [{}],
    alternative: [
      {source: "other", period: "2018", value: 14, line: 6},
      {source: "other", period: "2019", value: 15, line: 7, status: "P"},
    ],
  });
  const fold = await cityAlternatives(db, {city: "vienna"}, screen);
  expect(fold!.localName).toBe("details");
  expect([...fold!.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "Fine particulate matter15.0 µg/m³ provisional2019other line 7",
  ]);
});

test("cityAlternatives(…) is null without any", async () => {
  expect(await cityAlternatives(await databaseOf({indicator: [{}]}), {city: "vienna"}, screen)).toBeNull();
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityAlternatives} from "./cityAlternatives.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityAlternatives(…) folds what other sources say, beside the figure of the same year and the difference", async () => {
  const db = await databaseOf({
    indicator: [{}],
    observation: [
      {period: "2018", value: 12},
      {period: "2021", value: 11},
    ],
    alternative: [
      {source: "other", period: "2018", value: 14, line: 6, status: "P"},
      {source: "other", period: "2019", value: 15, line: 7},
      {source: "third", period: "2015", value: 9, line: 8},
    ],
  });
  const fold = await cityAlternatives(db, {city: "vienna"}, screen);
  expect(fold!.localName).toBe("details");
  const rows = [...fold!.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf));
  expect(rows.map((row) => row.map((text) => text!.replaceAll("\u202f", " ")))).toEqual([
    [
      "Fine particulate matter",
      "14.0 µg/m³ provisional2018 · other line 6",
      "12.0 µg/m³ 2018 · test line 2",
      "+2.0 µg/m³",
    ],
    ["Fine particulate matter", "9.0 µg/m³ 2015 · third line 8", "11.0 µg/m³ 2021 · test line 2", "of other years"],
  ]);
});

test("cityAlternatives(…) is null without any", async () => {
  expect(await cityAlternatives(await databaseOf({indicator: [{}]}), {city: "vienna"}, screen)).toBeNull();
});

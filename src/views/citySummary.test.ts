import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {citySummary} from "./citySummary.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("citySummary(…) counts indicators with a figure, and those whose figure is not the city's own", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [{}, {id: "no2"}, {id: "tree-cover"}],
    observation: [
      {value: 12},
      {indicator: "no2", value: 5, level: "country"},
      {indicator: "tree-cover", value: 4, status: "F"},
    ],
  });
  expect(textOf(await citySummary(db, {city: "vienna"}, screen))).toBe(
    "Vienna has figures for 2 of 3 indicators. 1 of them is a figure of the region or the country, not of the city.",
  );
});

test("citySummary(…) says when nothing is known", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}]});
  expect(textOf(await citySummary(db, {city: "vienna"}, screen))).toBe(
    "None of our sources has a figure for Vienna yet.",
  );
});

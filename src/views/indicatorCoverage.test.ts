import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorCoverage} from "./indicatorCoverage.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("indicatorCoverage(…) counts cities by year, forecasts apart", async () => {
  const db = await databaseOf({
    observation: [
      {period: "2019", value: 1},
      {city: "graz", period: "2019", value: 1},
      {period: "2020", value: 1, status: "F"},
    ],
  });
  const view = await indicatorCoverage(db, {indicator: "pm25"}, screen);
  expect([...view!.querySelectorAll("tbody tr")].map(textOf)).toEqual(["20192", "202001"]);
  expect(textOf(view!.querySelector("figcaption"))).toBe("Dashed: forecasts, which are never ranked.");
});

test("indicatorCoverage(…) of a single year is a sentence, and of none null", async () => {
  const db = await databaseOf({observation: [{value: 1}]});
  expect(textOf(await indicatorCoverage(db, {indicator: "pm25"}, screen))).toBe("There is one figure, of 2020.");
  expect(await indicatorCoverage(db, {indicator: "no2"}, screen)).toBeNull();
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorSummary} from "./indicatorSummary.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const city = ids.map((id) => ({id, name: id.toUpperCase()}));
const observation = ids.map((id, index) => ({city: id, value: index + 1}));

const guideline = {
  ...{kind: "health-guideline" as const, label: "WHO guideline", value: 5},
  ...{year: null, citation: "WHO (2021)"},
};

test("indicatorSummary(…) says how many, for when, where the middle half lies, and who meets a cited value", async () => {
  const db = await databaseOf({city, observation, indicator: [{references: [guideline]}], distribution: [{count: 8}]});
  expect(textOf(await indicatorSummary(db, {indicator: "pm25"}, screen))).toBe(
    "8 cities have a figure for 2020. " +
      "The middle half of them lies between 8.0 µg/m³ and 15.0 µg/m³; half lie above 10.0 µg/m³, half below. " +
      "5 are at or below the WHO guideline of 5 µg/m³.",
  );
});

test("indicatorSummary(…) gives no quartiles of few cities, and says whose figures they are", async () => {
  const db = await databaseOf({
    city,
    indicator: [{tolerance: 0}],
    distribution: [{count: 4, excluded: 2, level: "region"}],
  });
  expect(textOf(await indicatorSummary(db, {indicator: "pm25"}, screen))).toBe(
    "4 cities have a figure for 2020. The figures are those of the regions that hold the cities, so no city is given a place. " +
      "2 further cities have only a figure of another level, and are listed apart.",
  );
});

test.each([
  [[], "No city has a figure yet."],
  [[{value: 3, status: "V" as const}], /^1 city has a figure, but not one that may stand beside others/],
])("indicatorSummary(…) without a distribution", async (rows, expected) => {
  const db = await databaseOf({city: [{}], observation: rows, indicator: [{}]});
  expect(textOf(await indicatorSummary(db, {indicator: "pm25"}, screen))).toMatch(expected);
});

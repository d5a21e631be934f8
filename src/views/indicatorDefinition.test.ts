import {expect, test} from "vitest";
import type {Definition, Indicator} from "../model/indicator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorDefinition} from "./indicatorDefinition.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

async function facts(
  indicator: Partial<Indicator>,
  definition: Partial<Definition> = {},
): Promise<Record<string, string>> {
  const db = await databaseOf({indicator: [indicator], definition: [definition], distribution: [{}]});
  const list = await indicatorDefinition(db, {indicator: "pm25"}, screen);
  return Object.fromEntries(
    [...list.children].map((fact) => [textOf(fact.querySelector("dt")!), textOf(fact.querySelector("dd")!)]),
  );
}

test("indicatorDefinition(…) says how figures may be used, in words", async () => {
  const told = await facts(
    {
      minYearGap: 5,
      shockYears: [2020, 2021],
      requiredMetadata: {method: "minor", source: "major"},
      goalposts: {worst: 75, best: 5, kind: "project-convention", citation: "From the guideline."},
      references: [
        {
          kind: "legal-limit",
          label: "EU limit",
          value: 10,
          year: 2030,
          citation: "Directive",
          url: "https://example.org/",
        },
      ],
    },
    {standards: {iso37120: {edition: "2018", code: "8.1", relation: "aligned"}}},
  );
  expect(told).toMatchObject({
    "Change over time":
      "Told between values at least 5 years apart; closer ones wander without cause. Years unlike others, which are held against another year only with a remark: 2020 and 2021.",
    "What must agree":
      "The source: figures that differ in it are of different definitions.The method: figures that differ in it differ in a detail of the definition.",
    "Score, where one is asked for":
      "0 at 75 µg/m³, 100 at 5 µg/m³, by a convention of this project. From the guideline.",
    "In the standards": "ISO 37120:2018, indicator 8.1 · the same idea, with the differences stated here",
    "Values to hold it against": "EU limit: 10 µg/m³, by 2030 legal limit Directive",
    "Reference year": "2020; a figure at most 2 years away may stand for it",
  });
});

test("indicatorDefinition(…) leaves out what does not hold", async () => {
  const told = await facts({trendable: false, crossCountry: false, goalposts: null, tolerance: 0});
  expect(told).toMatchObject({
    "Change over time": "Not told: values of different years may not be joined.",
    "Across countries": "Not comparable: each country counts in its own way",
    "Score, where one is asked for": "None: there are no values at which it could begin and end.",
    "In the standards": "None of the standards that we checked has it.",
    "Reference year": "2020; no other year may stand for it",
  });
  expect(Object.keys(told)).not.toContain("What must agree");
  expect(Object.keys(told)).not.toContain("Values to hold it against");
});

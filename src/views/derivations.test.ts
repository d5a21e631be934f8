import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {derivations} from "./derivations.ts";
import {levelCounts} from "./levelCounts.ts";
import {refusals} from "./refusals.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("derivations(…) prints the formula of each indicator that is worked out, by the names of its parts", async () => {
  const db = await databaseOf({
    indicator: [
      {id: "people", title: "People"},
      {
        id: "waste",
        title: "Waste",
        derive: {id: "ratio", numerator: "tonnes", denominator: "people", multiplier: 1000},
      },
      {id: "growth", title: "Growth", derive: {id: "growth", of: "people", years: 5}},
      {id: "tonnes", title: "Tonnes"},
    ],
  });
  expect([...(await derivations(db, {}, screen)).children].map(textOf)).toEqual([
    "Growth = even yearly change of People over 5 years: (now ÷ then)^(1/5) − 1",
    "Waste = 1,000 × Tonnes ÷ People",
  ]);
});

test("refusals(…) adds up the reasons of all sources, the most first", async () => {
  const db = await databaseOf({
    source: [{}, {id: "other"}],
    quarantine: [{reason: "BAD_PERIOD"}, {reason: "NO_INDICATOR"}, {source: "other", reason: "NO_INDICATOR"}],
  });
  expect([...(await refusals(db, {}, screen)).querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "No indicator asks for this variable2",
    "A period that cannot be read1",
  ]);
});

test("levelCounts(…) counts series by whose figures they are", async () => {
  const db = await databaseOf({indicator: [{}], series: [{}, {city: "graz"}, {city: "linz", level: "region"}]});
  expect(await levelCounts(db)).toEqual({city: 2, region: 1, country: 0});
});

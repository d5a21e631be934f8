import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorIndex} from "./indicatorIndex.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("indicatorIndex(…) lists by theme, with question, unit, cities and reference year", async () => {
  const db = await databaseOf({
    indicator: [
      {},
      {id: "no2", title: "Nitrogen dioxide", role: "profile"},
      {id: "recycling", theme: "waste", title: "Recycling"},
    ],
    definition: [{}, {indicator: "no2"}, {indicator: "recycling"}],
    distribution: [{count: 854}],
    observation: [{indicator: "no2", value: 3, status: "V"}],
  });
  const index = await indicatorIndex(db, {}, screen);
  expect([...index.querySelectorAll("tbody")].map(({id}) => id)).toEqual(["air", "waste"]);
  expect([...index.querySelectorAll("tbody tr:not(.theme)")].map(textOf)).toEqual([
    "Fine particulate matterHow clean is the air?µg/m³8542020",
    "Nitrogen dioxideprofileHow clean is the air?µg/m³1",
    "RecyclingHow clean is the air?µg/m³no figures yet",
  ]);
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorIndex} from "./indicatorIndex.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("indicatorIndex(…) says what few countries alone measure, what is a projection, and the years of all strata", async () => {
  const db = await databaseOf({
    indicator: [{crossCountry: false}, {id: "rain", title: "Rain", forecast: true}],
    definition: [{}, {indicator: "rain"}],
    extent: [
      {indicator: "pm25", country: "MX"},
      {indicator: "pm25", country: "BO"},
    ],
    distribution: [
      {count: 70, year: 2020},
      {stratum: "BO", count: 4, year: 2012},
      {stratum: "MX", count: 67, year: 2020},
      {indicator: "rain", count: 9, year: 2050},
    ],
  });
  const index = await indicatorIndex(db, {}, screen);
  expect([...index.querySelectorAll("tbody tr:not(.theme)")].map(textOf)).toEqual([
    "Fine particulate matterestablishedBolivia and Mexico onlyHow clean is the air?µg/m³712012–2020",
    "RainestablishedprojectionHow clean is the air?µg/m³92050",
  ]);
});

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
    "Fine particulate matterestablishedHow clean is the air?µg/m³8542020",
    "Nitrogen dioxideestablishedprofileHow clean is the air?µg/m³1",
    "RecyclingestablishedHow clean is the air?µg/m³no figures yet",
  ]);
});

import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorApart} from "./indicatorApart.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("indicatorApart(…) counts the cities that stand beside no other, by reason, and shows what they have", async () => {
  const db = await databaseOf({
    city: ["a", "b", "c", "d", "e", "f"].map((id) => ({id, name: id.toUpperCase()})),
    indicator: [{}],
    distribution: [{year: 2020}],
    observation: [
      {city: "a", value: 1},
      {city: "b", value: 2, level: "region"},
      {city: "c", period: "2004", value: 3},
      {city: "d", value: 4, status: "V"},
      {city: "e", period: "2030", value: 5, status: "F"},
      {city: "f", value: null, status: "O"},
    ],
  });
  const apart = await indicatorApart(db, {indicator: "pm25"}, screen);
  expect([...apart!.children].map(textOf)).toEqual([
    "1 city: the figure is of another level than those of the othersB 2.0 (2020)",
    "1 city: the figure is not validatedD 4.0 (2020)",
    "1 city: no figure near enough to the reference yearC 3.0 (2004)",
    "1 city: forecasts onlyE",
    "1 city: published as missingF",
  ]);
});

test("indicatorApart(…) is null where all stand side by side", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], distribution: [{}], observation: [{value: 1}]});
  expect(await indicatorApart(db, {indicator: "pm25"}, screen)).toBeNull();
});

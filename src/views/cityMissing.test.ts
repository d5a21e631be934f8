import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityMissing} from "./cityMissing.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityMissing(…) counts each kind, says who could mend it, and names what has no value", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [
      {},
      {id: "no2", title: "Nitrogen dioxide"},
      {id: "recycling", theme: "waste", title: "Recycling", sources: ["elsewhere"]},
      {id: "homicides", theme: "safety", title: "Homicides"},
      {id: "rent", theme: "housing", title: "Rent", crossCountry: false},
    ],
    extent: [{indicator: "rent", country: "US"}],
    observation: [
      {value: 12},
      {indicator: "no2", value: null, status: "Q"},
      {indicator: "homicides", value: 3, status: "F"},
    ],
  });
  const missing = await cityMissing(db, {city: "vienna"}, screen);
  expect(textOf(missing.querySelector("p"))).toBe(
    "3 of 4 indicators have no figure for Vienna: 1 not collected, 1 not published, 0 withheld, 1 suppressed and 0 pending. Missing is never counted as zero, filled in or ranked. " +
      "1 further indicator is measured in other countries alone, so it is not applicable here.",
  );
  expect([...missing.querySelectorAll("dt")].map(textOf)).toEqual(["○not collected", "◇not published", "*suppressed"]);
  expect([...missing.querySelectorAll("li a")].map(textOf)).toEqual([
    "Recycling",
    "ask elsewhere",
    "Homicides",
    "ask test",
    "Nitrogen dioxide",
    "ask test",
  ]);
  expect(textOf(missing.querySelector("dd p"))).toMatch(/could\.$/);
});

test("cityMissing(…) says when nothing is missing", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], observation: [{value: 1}]});
  expect(textOf(await cityMissing(db, {city: "vienna"}, screen))).toBe(
    "Nothing: each of the 1 indicators has a figure.",
  );
});

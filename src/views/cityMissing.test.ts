import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityMissing} from "./cityMissing.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityMissing(…) counts by theme and names what has no value", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [{}, {id: "no2", title: "Nitrogen dioxide"}, {id: "recycling", theme: "waste", title: "Recycling"}],
    observation: [{value: 12}, {indicator: "no2", value: null, status: "O"}],
  });
  const missing = await cityMissing(db, {city: "vienna"}, screen);
  expect(textOf(missing.querySelector("p"))).toMatch(
    /^2 of 3 indicators have no figure for Vienna: .* Air: 1 of 2 and Waste: 1 of 1\.$/,
  );
  expect([...missing.querySelectorAll("li a")].map(textOf)).toEqual(["Nitrogen dioxide", "Recycling"]);
});

test("cityMissing(…) says when nothing is missing", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], observation: [{value: 1}]});
  expect(textOf(await cityMissing(db, {city: "vienna"}, screen))).toBe(
    "Nothing: each of the 1 indicators has a figure.",
  );
});

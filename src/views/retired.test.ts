/** A retired indicator keeps a page of its own and its series, and takes part in no comparison: stated here, as no indicator is retired yet. */
import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityFigures} from "./cityFigures.ts";
import {coverageSpans} from "./coverageSpans.ts";
import {choiceFacts} from "./choiceFacts.ts";
import {indicatorApart} from "./indicatorApart.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import {indicatorIndex} from "./indicatorIndex.ts";
import {indicatorStates} from "./indicatorStates.ts";
import {missingCounts} from "./missingFooter.ts";
import {missingRules} from "./missingKinds.ts";
import {standings} from "./standings.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

function database() {
  const figures = ["vienna", "graz"].flatMap((city, index) =>
    ["pm25", "soot"].map((indicator) => ({city, indicator, value: 10 + index})),
  );
  return databaseOf({
    city: ["vienna", "graz"].map((id) => ({id, name: id})),
    indicator: [{}, {id: "soot", title: "Soot", state: "retired"}],
    definition: [{}, {indicator: "soot"}],
    observation: figures,
    reference: figures,
    series: figures.map(({city, indicator}) => ({city, indicator})),
    extent: ["pm25", "soot"].map((indicator) => ({indicator})),
    distribution: ["pm25", "soot"].map((indicator) => ({indicator, values: [10, 11], count: 2, level: "city"})),
  });
}

test("the index lists it last, as retired, and lets it be chosen by its state", async () => {
  const db = await database();
  const bodies = [...(await indicatorIndex(db, {}, screen)).querySelectorAll("tbody")];
  expect(bodies.map(({id}) => id)).toEqual(["air", "retired"]);
  expect(textOf(bodies[1])).toMatch(/^retiredSootretired.*2$/);
  const choices = [...(await indicatorStates(db, {}, screen)).querySelectorAll("label")].map(textOf);
  expect(choices).toEqual([
    "all",
    expect.stringMatching(/^established \(1\)/),
    expect.stringMatching(/^retired \(1\) No longer renewed/),
  ]);
});

test("its page keeps the figure of each city, and gives neither distribution nor place", async () => {
  const db = await database();
  expect(await indicatorFigures(db, {indicator: "soot", stratum: null})).toBeNull();
  const apart = await indicatorApart(db, {indicator: "soot"}, screen);
  expect([...apart!.children].map(textOf)).toEqual([
    "2 cities: the indicator is retiredgraz 11.0 (2020)vienna 10.0 (2020)",
  ]);
  expect(
    (await missingRules(db))("soot", {
      city: {id: "bern", country: "CH"},
      ...{sources: new Set<string>(), statuses: [], year: null},
    }),
  ).toBe("not-collected");
});

test("no comparison, no city page and no count of gaps holds it, even if it is asked for by name", async () => {
  const db = await database();
  const comparison = {...DEFAULT_COMPARISON, cities: ["vienna", "graz"], indicators: ["soot", "pm25"]};
  expect((await standings(db, comparison)).map(({indicator}) => indicator.id)).toEqual(["pm25"]);
  expect((await coverageSpans(db, comparison))?.indicators.map(({indicator}) => indicator.id)).toEqual(["pm25"]);
  expect((await choiceFacts(db, comparison)).compared).toBe(1);
  expect((await cityFigures(db, "vienna")).map(({indicator}) => indicator.id)).toEqual(["pm25"]);
  expect((await missingCounts(db)).total).toBe(2);
});

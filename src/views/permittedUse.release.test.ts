/**
 * With the figures of the release: an indicator that is not rankable is given no place and no praise in any view, whatever is asked for;
 * nor is any between cities of two countries, climates or ways of measuring that it does not compare.
 */
import {describe, expect, test} from "vitest";
import {parse} from "csv-parse/sync";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON, VIEWS} from "../model/comparison.ts";
import {strataOf} from "../model/stratum.ts";
import {definitions} from "../query/definitions.ts";
import {indicators} from "../query/indicators.ts";
import {openRelease} from "../query/node.ts";
import {references} from "../query/references.ts";
import {cityFigures} from "./cityFigures.ts";
import {comparisonCsv} from "./comparisonCsv.ts";
import {composite} from "./composite.ts";
import {coverage} from "./coverage.ts";
import {intro} from "./intro.ts";
import {matrix} from "./matrix.ts";
import {parallels} from "./parallels.ts";
import {scatter} from "./scatter.ts";
import type {Screen} from "./screen.ts";
import {slope} from "./slope.ts";
import {standings} from "./standings.ts";
import {testScreen} from "./testing/testScreen.ts";
import {misuse} from "./testing/misuse.ts";
import {together} from "./together.ts";
import {trends} from "./trends.ts";
import {verdict} from "./verdict.ts";

const db = await openRelease("public/data/latest");
const screen: Screen = await testScreen();
const all = await indicators(db);
const texts = new Map((await definitions(db)).map((definition) => [definition.indicator, definition]));
const unrankable = all
  .filter(({rankable}) => !rankable)
  .map(({id, title}) => {
    const {question, definition, formula, misreading, caveats} = texts.get(id)!;
    return {id, words: [title, question, definition, formula, misreading, ...caveats]};
  });
const ids = unrankable.map(({id}) => id);
const CITIES = ["vienna", "barcelona-es", "warsaw", "lyon", "porto", "turin", "new-york", "montreal"];

const FORCED: readonly [name: string, comparison: Partial<Comparison>][] = [
  ["every indicator", {}],
  ["the unrankable ones alone", {indicators: ids}],
  ["within the country", {indicators: ids, against: "country"}],
  ["an own list", {indicators: ids, against: "list", list: ["graz", "linz", "berlin", "munich", "hamburg", "lisbon"]}],
  ["the newest of each", {indicators: ids, year: "latest"}],
  ["one year", {indicators: ids.slice(0, 8), year: 2015}],
  ["weights for them alone", {view: "composite", weights: Object.fromEntries(ids.map((id) => [id, 1]))}],
  ["weights for all", {view: "composite", weights: Object.fromEntries(all.map(({id}) => [id, 1]))}],
  ["together", {indicators: ids, mode: "together", view: "together"}],
];

test("there are indicators that are not rankable", () => expect(ids.length).toBeGreaterThan(20));

test.each(FORCED)("standings of %s give them no place and no quarter, and never judge", async (_, comparison) => {
  const told = (await standings(db, {cities: CITIES, ...comparison})).filter(({indicator}) =>
    ids.includes(indicator.id),
  );
  for (const {indicator, permission, cities} of told) {
    expect.soft(permission, indicator.id).toMatchObject({judged: false});
    expect.soft([permission.rank, permission.quartile], indicator.id).not.toContain(null);
    expect
      .soft(
        cities.filter(({place, group}) => place !== null || group !== null),
        indicator.id,
      )
      .toEqual([]);
  }
});

test.each(FORCED)("the views of %s give them no place, no praise and no order by value", async (name, comparison) => {
  const selection = {cities: CITIES, ...comparison};
  const drawn = await Promise.all(
    [intro, parallels, matrix, trends, slope, scatter, coverage, verdict, together, composite].map((view) =>
      view(db, selection, screen),
    ),
  );
  const found = drawn.flatMap((element) => misuse(element, {indicators: unrankable, path: name}));
  expect(found).toEqual([]);
});

/** What the table shows of the places of fine particles, which two models tell, in Europe and elsewhere. */
async function placesOfDust(cities: readonly string[]): Promise<string> {
  const table = await matrix(db, {cities, indicators: ["pm25"]}, screen);
  return misuse(table, {indicators: [{id: "pm25", words: []}], path: "matrix"}).join("\n");
}

describe("between cities that an indicator does not compare", async () => {
  const known = await references(db);
  const stratified = all.flatMap((indicator) => {
    const rows = [...(known.get(indicator.id)?.values() ?? [])];
    const pair = [...Map.groupBy(rows, ({stratum}) => stratum).values()].slice(0, 2).map(([row]) => row!.city);
    return strataOf(indicator) !== null && pair.length === 2 ? [{id: indicator.id, title: indicator.title, pair}] : [];
  });

  test("there are such indicators of all kinds", () => {
    const kinds = new Set(stratified.map(({id}) => strataOf(all.find((indicator) => indicator.id === id)!)));
    expect([...kinds].sort()).toEqual(["climate", "country", "method"]);
  });

  test.each(stratified)("$id: no view gives a place, a quarter or praise", async ({id, title, pair}) => {
    const {question, definition, formula, misreading, caveats} = texts.get(id)!;
    const words = [title, question, definition, formula, misreading, ...caveats];
    for (const asked of [{}, {year: "latest"}, {against: "country"}] as const) {
      const selection = {cities: pair, indicators: [id], ...asked};
      for (const {permission, cities} of await standings(db, selection)) {
        expect(permission.judged).toBe(false);
        for (const {place, group, standing} of cities) expect([place, group, standing]).toEqual([null, null, null]);
      }
      const drawn = await Promise.all([parallels, matrix, scatter, verdict].map((view) => view(db, selection, screen)));
      expect(drawn.flatMap((element) => misuse(element, {indicators: [{id, words}], path: id}))).toEqual([]);
    }
  });

  test.each(["vienna", "nairobi", "chicago", "guadalajara-mx", "mumbai", "sydney"])(
    "on the page of %s a place counts its own stratum alone",
    async (city) => {
      for (const {indicator, place} of await cityFigures(db, city)) {
        const rows = [...(known.get(indicator.id)?.values() ?? [])];
        const own = rows.find((row) => row.city === city);
        const among = rows.filter(({stratum, level}) => stratum === own?.stratum && level === "city");
        if (place) expect.soft(place.count, indicator.id).toBe(among.length);
      }
    },
  );
});

test("of a rankable indicator the same search finds places: it does search", async () => {
  expect(await placesOfDust(["vienna", "lyon", "porto"])).toMatch(/a place: =?\d+ of \d+/);
  expect(await placesOfDust(["new-york", "montreal"])).toMatch(/a place: =?\d+ of \d+/);
});

test("cities of several strata have no place beside one another, and nobody is praised", async () => {
  expect(await placesOfDust(["vienna", "lyon", "new-york"])).toBe("");
});

test.each(VIEWS)("the file of the view %s gives them no place", async (view) => {
  for (const [name, comparison] of FORCED) {
    const {csv: text} = await comparisonCsv(db, {
      ...DEFAULT_COMPARISON,
      cities: CITIES,
      ...comparison,
      view,
      mode: "race",
    });
    const rows: Record<string, string>[] = parse(text, {columns: true, bom: true});
    const wrong = rows.filter(
      ({indicator, place, tied, of}) => ids.includes(indicator!) && `${place}${tied}${of}` !== "",
    );
    expect.soft(wrong, name).toEqual([]);
    expect
      .soft(Object.keys(rows[0] ?? {}).filter((column) => /quarter|percentile|better|worse|score/.test(column)))
      .toEqual([]);
  }
});

/** With the figures of the release: the pages of all indicators. */
import {bisectLeft, bisectRight} from "d3-array";
import {expect, test} from "vitest";
import {element} from "../charts/element.ts";
import {landOfTheWorld} from "../charts/land.ts";
import {round} from "../format/round.ts";
import {MOST_DRAWN} from "../methods/constants.ts";
import {definitions} from "../query/definitions.ts";
import {distributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {openRelease} from "../query/node.ts";
import {references} from "../query/references.ts";
import {indicatorApart} from "./indicatorApart.ts";
import {indicatorConvergence} from "./indicatorConvergence.ts";
import {indicatorDefinition} from "./indicatorDefinition.ts";
import {indicatorDistribution} from "./indicatorDistribution.ts";
import {indicatorFigures, indicatorStrata} from "./indicatorFigures.ts";
import {indicatorMap} from "./indicatorMap.ts";
import {indicatorStandings} from "./indicatorStandings.ts";
import {indicatorStandIns} from "./indicatorStandIns.ts";
import {indicatorSummary} from "./indicatorSummary.ts";
import {indicatorTable} from "./indicatorTable.ts";
import {indicatorTrend} from "./indicatorTrend.ts";
import {misuse} from "./testing/misuse.ts";
import {testScreen} from "./testing/testScreen.ts";

const [db, screen] = await Promise.all([openRelease("public/data/latest"), testScreen()]);
const [all, texts, spread] = await Promise.all([indicators(db), definitions(db), distributions(db)]);
const land = landOfTheWorld();
const unrankable = all.filter(({rankable}) => !rankable);

const several = new Set(spread.filter(({stratum}) => stratum !== "").map(({indicator}) => indicator));
/** Those that a page shows: of each stratum where there are several. */
const shown = spread.filter(({indicator, stratum}) => several.has(indicator) === (stratum !== ""));

test.each(shown)(
  "$indicator $stratum: the figures that stand for the year are those that the release counted",
  async (row) => {
    const {drawn, byCity, indicator} = (await indicatorFigures(db, row))!;
    expect(drawn).toHaveLength(row.count);
    expect(byCity.size - drawn.length).toBe(row.excluded);
    const printed = drawn.map((figure) => round(figure.row.value, indicator.decimals)).sort((a, b) => a - b);
    const last = Math.min(row.count, MOST_DRAWN) - 1;
    const evenly = row.values.map((_, nth) => printed[last === 0 ? 0 : Math.ceil((nth * (row.count - 1)) / last)]);
    expect(row.values).toHaveLength(last + 1);
    expect(row.values).toEqual(evenly);
    const rows = (await references(db)).get(indicator.id)!;
    for (const {city, row: own} of drawn) {
      const {below, equal} = rows.get(city.id)!;
      const value = round(own.value, indicator.decimals);
      const first = bisectLeft(printed, value);
      expect([city.id, below, equal]).toEqual([city.id, first, bisectRight(printed, value) - first]);
    }
  },
);

test.each(unrankable)("$id: no place, no praise and no order by value, of all and of a country", async (indicator) => {
  const {id, title} = indicator;
  const {question, definition, formula, misreading, caveats} = texts.find((one) => one.indicator === id)!;
  const {drawn} = (await indicatorFigures(db, {indicator: id})) ?? {drawn: []};
  const cities = await indicatorStandIns(db, {indicator: id, drawn});
  const country = drawn[0]?.city.country ?? null;
  for (const selection of [
    {indicator: id, cities},
    {indicator: id, cities, country},
  ]) {
    const views = await Promise.all([
      indicatorSummary(db, selection, screen),
      indicatorDistribution(db, selection, screen),
      indicatorMap(db, {indicator: id, land}, screen),
      indicatorTrend(db, selection, screen),
      indicatorConvergence(db, selection, screen),
      indicatorDefinition(db, selection, screen),
      indicatorTable(db, selection, screen),
      indicatorApart(db, selection, screen),
    ]);
    const page = element(screen.document, "main", null, ...views);
    const words = [title, question, definition, formula, misreading, ...caveats];
    expect(misuse(page, {indicators: [{id, words}], path: `/en/indicator/${id}/`})).toEqual([]);
  }
});

test.each([...several])("%s: places count within one stratum, of all its cities and of a country", async (id) => {
  const stratumOf = (await references(db)).get(id)!;
  for (const {drawn, distribution, indicator} of await indicatorStrata(db, id)) {
    const {stratum, count} = distribution;
    expect(new Set(drawn.map(({city}) => stratumOf.get(city.id)!.stratum))).toEqual(new Set([stratum]));
    const {standings} = indicatorStandings({indicator}, drawn);
    expect(Math.max(0, ...standings.map(({place}) => place?.count ?? 0))).toBeLessThanOrEqual(count);
    const table = await indicatorTable(db, {indicator: id, stratum}, screen);
    const links = [...table!.querySelectorAll<HTMLAnchorElement>("tbody th[scope=row] a")];
    expect(links).toHaveLength(count);
  }
});

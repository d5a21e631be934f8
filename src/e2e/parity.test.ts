/**
 * Every question of src/query over the real release, asked of DuckDB in Node, of DuckDB-WASM in Chromium and, where it only
 * filters, of the light reader there, bundled for a bare page as for the site. The rows are the same, to the last digit.
 */
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Database} from "../query/database.ts";
import {openRelease} from "../query/node.ts";
import {launch} from "./browser.ts";
import type {Arguments} from "./questions.ts";
import {filterNames, QUERY, questionNames, serveQuestions} from "./questions.ts";
import type {Site, Visit} from "./site.ts";
import {visit} from "./site.ts";

type Question = (db: Database, ...values: Arguments) => Promise<unknown>;

/** The last one has figures of both trees of the release. */
const CITIES = ["vienna", "tokyo", "montreal", "seattle", "aalborg", "sao-paulo"];

/** What each question is asked, call by call: on one engine and in this order, so that buckets come before and after indicators. */
const ASKED: Readonly<Record<string, readonly Arguments[]>> = {
  alternativesByCity: CITIES.map((city) => [city]),
  alternativesByIndicator: [["pm25"], ["nothing"]],
  citiesById: [[CITIES], [["atlantis"]], [[]]],
  cities: [[]],
  distributions: [[]],
  distributionsOf: [[["AT", "FR"]], [[]]],
  reference: [[["pm25", "population", "nothing"]], [[]]],
  referencesByCity: [[CITIES], [["atlantis"]], [[]]],
  countries: [[]],
  ties: [[]],
  networks: [[]],
  memberships: [[]],
  extents: [[]],
  withheld: [[["vienna", "tokyo"]], [], [["porto"]]],
  remarksByCity: [["amsterdam"], ["nowhere"]],
  traitsByCity: [["tokyo"], ["nowhere"]],
  wholeDistributions: [[]],
  warningsBySource: [["eu-city-panel"], ["nowhere"]],
  definitions: [[]],
  indicators: [[]],
  sources: [[]],
  commitmentsByCity: CITIES.map((city) => [city]),
  quarantineBySource: [["eu-city-panel"], ["world-bank-what-a-waste"], ["br-snis"], ["nowhere"]],
  seriesByCity: CITIES.map((city) => [city]),
  coverageByCity: [[]],
  seriesByIndicator: [["population"], ["pm25"]],
  observationsByCity: [[CITIES.slice(0, 2)], [[]]],
  observationsByIndicator: [["pm25"], ["pm25", CITIES], ["heat-death-rate"], ["stormwater-network"], ["nothing"]],
  observationsOfYears: [
    ["pm25", [2015, 2019]],
    ["pm25", []],
  ],
  standing: [["pm25"], ["population"], ["nothing"]],
  breaksByIndicator: [["population-municipal"], ["unemployment"], ["nothing"]],
  coverageByYear: [["population"], ["pm25"]],
  aligned: [
    ["population", 2015, 0],
    ["pm25", 2019, 2],
  ],
  seriesBySource: [["eu-city-panel"], ["nowhere"]],
  everyIndicator: [[]],
  peersByCity: [...CITIES.map((city) => [city]), ["nowhere"]],
  peerRanges: [["population"], ["population-municipal"]],
  peerBoxes: [["population"], ["population-urban-centre"]],
  peerCities: [
    ["population", [0, 3]],
    ["population-municipal", [1]],
  ],
  changesOf: [[{city: ["amsterdam"]}], [{indicator: ["greenness"]}], [{}]],
  figureOf: [[{city: "vienna", indicator: "pm25"}], [{city: "vienna", indicator: "pm25", period: "2010"}]],
  publishedLines: [[{source: "eu-city-panel", lines: [2, 140_843]}], [{source: "br-snis", lines: [2]}]],
  inputs: [[{source: "au-abs-census-2021", indicator: "born-abroad", line: 53}]],
  variables: [["eu-city-panel"], ["nowhere"]],
  amendments: [[]],
  overrides: [[]],
  replies: [[]],
  columns: [[]],
  holdings: [[]],
};

/** Questions of the whole release, which only the build asks: they load nothing themselves. */
const OF_ALL = ["columns", "holdings"];

/** No series of the release has a break; nobody has asked for an amendment, corrected a figure or replied. */
const EMPTY = ["breaksByIndicator", "amendments", "overrides", "replies"];

const FILTERS = await filterNames();

let database: Database;
let browser: Browser;
let site: Site;
/** A page that DuckDB-WASM answers, and one that never fetches it. */
let woken: Visit;
let light: Visit;

beforeAll(async () => {
  [database, browser, site] = await Promise.all([openRelease("public/data/latest"), launch(), serveQuestions()]);
  [woken, light] = await Promise.all([visit(browser, `${site.url}/`), visit(browser, `${site.url}/`)]);
  await woken.page.evaluate(async () => (await window.openEngine({base: "/"})).wake());
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("every question is asked here, and nothing else is", async () => {
  const names = await questionNames();
  const missing = names.filter((name) => !(name in ASKED));
  expect(missing, "src/e2e/parity.test.ts: ASKED: expected what these questions are asked").toEqual([]);
  expect(Object.keys(ASKED).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(Object.entries(ASKED))("%s gives the same rows on every engine", (name, calls) => {
  beforeAll(async () => {
    if (OF_ALL.includes(name)) await loadEverything();
  });

  const seen: unknown[] = [];

  test.each(calls.map((values) => ({values})))("for $values", async ({values}) => {
    const expected = await inNode(name, values);
    expect(await inBrowser(woken, name, values), "DuckDB-WASM").toEqual(expected);
    if (FILTERS.includes(name)) expect(await inBrowser(light, name, values), "the light reader").toEqual(expected);
    seen.push(...expected);
  });

  test(EMPTY.includes(name) ? "of which there are none today" : "and there are some", () =>
    expect(seen.length === 0).toBe(EMPTY.includes(name)),
  );
});

test("the light reader answered by itself, under the policy that hosts get", () => {
  expect(light.requests.filter((address) => /\.wasm$|duckdb|worker/i.test(address))).toEqual([]);
  expect(light.requests.filter((address) => address.endsWith(".parquet"))).not.toEqual([]);
  expect(light.problems).toEqual([]);
});

describe("DuckDB-WASM", () => {
  test("holds each observation once, however its shards came", async () => {
    expect(await inBrowser(woken, "observationsByCity", [CITIES])).toEqual(
      await inNode("observationsByCity", [CITIES]),
    );
    const sql =
      "SELECT count(*) AS count FROM (SELECT city, indicator, period FROM observation GROUP BY ALL HAVING count(*) > 1)";
    expect(await inEngine(sql)).toEqual([{count: 0}]);
  });

  test("gives numbers: decimals keep their point, counts are no bigint, lists are arrays", async () => {
    const sql = "SELECT 1.5 AS decimal, count(*) AS count, sum(1) AS sum, [1::SMALLINT, NULL] AS list FROM range(3)";
    expect(await inEngine(sql)).toEqual([{decimal: 1.5, count: 3, sum: 3, list: [1, null]}]);
    expect(await inEngine(sql)).toEqual(await database.query(sql));
  });

  test("is wrong in the same words: the cause and the SQL", async () => {
    const sql = "SELECT vlaue FROM city";
    await expect(inEngine(sql)).rejects.toThrow(
      /QueryError: Binder Error: [^]*"vlaue" not found[^]*\n\nSELECT vlaue FROM city/,
    );
  });

  test("knows the release that it asks", async () => {
    const {release, commit} = await woken.page.evaluate(async () => (await window.openEngine({base: "/"})).release);
    expect({release, commit}).toEqual({release: database.release.release, commit: database.release.commit});
  });

  test("asked no other host, under the policy that hosts get", () => {
    expect(woken.foreign).toEqual([]);
    expect(woken.problems).toEqual([]);
  });
});

async function inNode(name: string, values: Arguments): Promise<unknown[]> {
  const {[name]: question} = (await import(join(QUERY, `${name}.ts`))) as Record<string, Question>;
  return [await question!(database, ...values)].flat();
}

/** As text from page to test, which is many times as fast as Playwright's own way. */
async function inBrowser(visited: Visit, name: string, values: Arguments): Promise<unknown[]> {
  const text = await visited.page.evaluate(async ([name, values]) => JSON.stringify(await window.ask(name, values)), [
    name,
    values,
  ] as const);
  return [JSON.parse(text) as unknown].flat();
}

async function loadEverything(): Promise<void> {
  await woken.page.evaluate(async () => {
    const db = await window.openEngine({base: "/"});
    const tables = db.release.files.flatMap(({path}) => /^(\w+)\.parquet$/.exec(path)?.[1] ?? []);
    const indicators = (await window.ask("indicators", [])) as {id: string}[];
    await db.load({
      tables,
      indicators: indicators.map(({id}) => id),
      published: [{source: "eu-city-panel", line: 2}],
      peers: ["vienna"],
      peerBlocks: [{basis: "population", block: 0}],
    });
  });
}

async function inEngine(sql: string): Promise<unknown[]> {
  return woken.page.evaluate(async (sql) => (await window.openEngine({base: "/"})).query(sql), sql);
}

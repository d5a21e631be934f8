/**
 * Every question of src/query, asked on both engines over the real release: DuckDB in Node, and DuckDB-WASM in Chromium,
 * bundled for a bare page as it is for the site. The rows are the same, to the last digit.
 */
import {mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {build} from "vite";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Database} from "../query/database.ts";
import {openRelease} from "../query/node.ts";
import {launch} from "./browser.ts";
import type {Site, Visit} from "./site.ts";
import {serve, visit} from "./site.ts";

type Arguments = readonly unknown[];
type Question = (db: Database, ...values: Arguments) => Promise<unknown[]>;

const QUERY = resolve("src/query");
const PUBLIC = resolve("public");
const CITIES = ["vienna", "tokyo", "montreal", "seattle", "aalborg"];

/** What each question is asked, call by call: on one engine and in this order, so that buckets come before and after indicators. */
const ASKED: Readonly<Record<string, readonly Arguments[]>> = {
  alternativesByCity: CITIES.map((city) => [city]),
  cities: [[]],
  citiesById: [[CITIES], [["atlantis"]], [[]]],
  distributions: [[]],
  indicators: [[]],
  sources: [[]],
  commitmentsByCity: CITIES.map((city) => [city]),
  quarantineBySource: [["eu-city-panel"], ["world-bank-what-a-waste"], ["nowhere"]],
  coverageByCity: [[]],
  seriesByCity: CITIES.map((city) => [city]),
  seriesByIndicator: [["population"], ["pm25"]],
  observationsByCity: [[CITIES.slice(0, 2)], [[]]],
  observationsByIndicator: [["pm25"], ["pm25", CITIES], ["heat-death-rate"], ["nothing"]],
  coverageByYear: [["population"], ["pm25"]],
  aligned: [
    ["population", 2015, 0],
    ["pm25", 2019, 2],
  ],
};

let questions: string[];
let database: Database;
let folder: string;
let browser: Browser;
let site: Site;
let visited: Visit;

beforeAll(async () => {
  questions = await questionsOf(QUERY);
  folder = await mkdtemp(join(tmpdir(), "parity-"));
  await bundle(questions, folder);
  [database, browser, site] = await Promise.all([
    openRelease(join(PUBLIC, "data")),
    launch(),
    serve(join(folder, "site")),
  ]);
  visited = await visit(browser, `${site.url}/`);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (folder) await rm(folder, {recursive: true});
});

test("every question is in the table above, and nothing else is", () => {
  expect(questions.toSorted()).toEqual(Object.keys(ASKED).toSorted());
});

describe.each(Object.entries(ASKED))("%s gives the same rows on both engines", (name, calls) => {
  const seen: unknown[] = [];

  test.each(calls.map((values) => ({values})))("for $values", async ({values}) => {
    const [expected, received] = await Promise.all([inNode(name, values), inBrowser(name, values)]);
    expect(received).toEqual(expected);
    seen.push(...received);
  });

  test("and there are some", () => expect(seen).not.toEqual([]));
});

describe("the engine of the browser", () => {
  test("holds each observation once, however its shards came", async () => {
    expect(await inBrowser("observationsByCity", [CITIES])).toEqual(await inNode("observationsByCity", [CITIES]));
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
    expect(await visited.page.evaluate(() => window.db!.then(({release}) => release))).toEqual(database.release);
  });

  test("asked no other host, under the policy that hosts get", () => {
    expect(visited.foreign).toEqual([]);
    expect(visited.problems).toEqual([]);
  });
});

async function inNode(name: string, values: Arguments): Promise<unknown[]> {
  const {[name]: question} = (await import(join(QUERY, `${name}.ts`))) as Record<string, Question>;
  return question!(database, ...values);
}

/** As text from page to test, which is many times as fast as Playwright's own way. */
async function inBrowser(name: string, values: Arguments): Promise<unknown[]> {
  const text = await visited.page.evaluate(async ([name, values]) => JSON.stringify(await window.ask!(name, values)), [
    name,
    values,
  ] as const);
  return JSON.parse(text) as unknown[];
}

async function inEngine(sql: string): Promise<unknown[]> {
  return visited.page.evaluate(async (sql) => (await window.db!).query(sql), sql);
}

/** The files that export an asynchronous function of their own name whose first argument is a database. */
async function questionsOf(directory: string): Promise<string[]> {
  const names = (await readdir(directory)).filter((file) => /^\w+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  const texts = await Promise.all(names.map((name) => readFile(join(directory, `${name}.ts`), "utf8")));
  return names.filter((name, index) =>
    new RegExp(`^export async function ${name}\\(\\s*db: Database\\b`, "m").test(texts[index]!),
  );
}

/** A page that holds all questions and the engine of the browser, and nothing of the site. */
async function bundle(names: readonly string[], outDir: string): Promise<void> {
  const entry = join(outDir, "source.ts");
  await writeFile(
    entry,
    `import {openEngine} from ${JSON.stringify(join(QUERY, "browser.ts"))};
     const questions = {${names.map((name) => `${name}: () => import(${JSON.stringify(join(QUERY, `${name}.ts`))})`).join()}};
     window.db = openEngine({base: "/"});
     window.ask = async (name, values) => (await questions[name]())[name](await window.db, ...values);`,
  );
  await writeFile(
    join(outDir, "index.html"),
    '<!doctype html><link rel="icon" href="/icon.svg" /><script type="module" src="./source.ts"></script>',
  );
  await build({
    root: outDir,
    configFile: false,
    logLevel: "error",
    publicDir: PUBLIC,
    build: {outDir: join(outDir, "site"), assetsInlineLimit: 0, target: "es2022"},
  });
}

declare global {
  interface Window {
    db?: Promise<Database>;
    ask?: (name: string, values: Arguments) => Promise<unknown>;
  }
}

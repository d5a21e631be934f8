/** How the engine of the browser starts, what it fetches, and what it says where it cannot. */
import {stat} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ENGINE_BYTES} from "../query/engineSize.ts";
import {readManifest, wholeRelease} from "../query/wholeRelease.ts";
import {launch} from "./browser.ts";
import type {Arguments} from "./questions.ts";
import {serveQuestions} from "./questions.ts";
import type {Site, Visit} from "./site.ts";
import {visit} from "./site.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveQuestions()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("what it costs", () => {
  test("a comparison fetches the definitions and the buckets of its cities, each once", async () => {
    await using opened = await open();
    const asked = await opened.page.evaluate(async () => {
      await Promise.all([
        window.ask("indicators", []),
        window.ask("distributionsOf", [[]]),
        window.ask("citiesById", [["vienna", "tokyo"]]),
        window.ask("observationsByCity", [["vienna", "tokyo"]]),
      ]);
      await window.ask("observationsByCity", [["vienna"]]);
      return performance
        .getEntriesByType("resource")
        .map(({name}) => new URL(name).pathname.replace(/\d+\.(parquet|json)$/, "N.$1"))
        .filter((path) => path.startsWith("/data/"))
        .sort();
    });
    expect(asked).toEqual([
      "/data/latest/city-by-city/N.parquet",
      "/data/latest/city-by-city/N.parquet",
      "/data/latest/distribution-by-country/none.parquet",
      "/data/latest/files/city-by-city/N.json",
      "/data/latest/files/city-by-city/N.json",
      "/data/latest/files/distribution-by-country/N.json",
      "/data/latest/files/observation-by-city/N.json",
      "/data/latest/files/observation-by-city/N.json",
      "/data/latest/indicator.parquet",
      "/data/latest/observation-by-city/N.parquet",
      "/data/latest/observation-by-city/N.parquet",
      "/data/latest/release.json",
      "/data/latest/share-alike/distribution.parquet",
    ]);
    expect(opened.problems).toEqual([]);
  });

  test("a page has one engine, however many ask for it, and one worker once DuckDB is asked for", async () => {
    await using opened = await open();
    const same = await opened.page.evaluate(async () => {
      const [one, other] = await Promise.all([window.openEngine({base: "/"}), window.openEngine({base: "/"})]);
      return one === other && one === (await window.openEngine({base: "/"}));
    });
    expect(same).toBe(true);
    expect(await whyNot(opened.page)).toBe("");
    expect(opened.page.workers()).toHaveLength(0);
    await opened.page.evaluate(async () => {
      const engine = await window.openEngine({base: "/"});
      await Promise.all([engine.wake(), engine.wake(), engine.query("SELECT 1 AS one")]);
    });
    expect(opened.page.workers()).toHaveLength(1);
  });

  test("DuckDB takes over with all that the light reader was given, and gives the same rows; no file is fetched twice", async () => {
    await using opened = await open();
    const answers = await opened.page.evaluate(async () => {
      const engine = await window.openEngine({base: "/"});
      const ask = () =>
        Promise.all([
          window.ask("cities", []),
          window.ask("observationsByCity", [["vienna", "tokyo"]]),
          window.ask("observationsByIndicator", ["pm25"]),
        ]);
      const before = await ask();
      const waking = engine.wake();
      await window.ask("observationsByCity", [["lyon"]]); // while it wakes
      await waking;
      const count = (column: string) => `SELECT count(*)::INTEGER AS count FROM observation WHERE ${column}`;
      const held = await Promise.all(
        ["city = 'lyon'", "city = 'tokyo'", "indicator = 'pm25'"].map((where) => engine.query(count(where))),
      );
      await engine.load({indicators: ["no2"]}); // new rows: what was answered is asked again
      return {before: JSON.stringify(before), after: JSON.stringify(await ask()), held};
    });
    expect(answers.after).toBe(answers.before);
    for (const [row] of answers.held as {count: number}[][]) expect(row!.count).toBeGreaterThan(0);
    const shards = opened.requests.filter((address) => address.includes("/data/"));
    expect(shards).toEqual([...new Set(shards)]);
  });

  test("its size is the one that progress is counted by", async () => {
    const {size} = await stat("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
    expect(ENGINE_BYTES).toBe(size);
  });

  test("progress is told in bytes: of the figures, and of DuckDB while a question waits for it", async () => {
    await using opened = await open();
    // What begins when all before it has come is counted anew: so one waits for the other.
    const asked = opened.page.waitForRequest(/indicator=pm25\/data\.parquet$/);
    await opened.page.route(/\/city\.parquet$/, async (route) => {
      await asked;
      await route.continue();
    });
    const told = await opened.page.evaluate(async () => {
      const told: {stage: string; loaded: number; total: number}[] = [];
      const db = await window.openEngine({base: "/", onProgress: (progress) => void told.push(progress)});
      await db.load({tables: ["city"], indicators: ["pm25"]});
      const figures = told.splice(0);
      await db.query("SELECT 1 AS one");
      return {figures, engine: told};
    });
    const {files} = await wholeRelease("dist/data/latest");
    const {lists} = await readManifest("dist/data/latest");
    const pm25 = "observation/indicator=pm25/data.parquet";
    const list = lists.findLast(({from}) => from <= pm25)!; // what names it is figures' cost too
    const sizes = files.filter(({path}) => ["city.parquet", pm25, list.path].includes(path)).map(({bytes}) => bytes);
    const total = sizes.reduce((sum, bytes) => sum + bytes);
    expect([...told.figures, ...told.engine].every(({loaded, total}) => loaded <= total)).toBe(true);
    expect(told.figures.at(-1)).toEqual({stage: "figures", loaded: total, total});
    expect(told.engine[0]).toEqual({stage: "engine", loaded: 0, total: ENGINE_BYTES});
  });

  test("of DuckDB that is fetched ahead nothing is told", async () => {
    await using opened = await open();
    const told = await opened.page.evaluate(async () => {
      const told: string[] = [];
      await (await window.openEngine({base: "/", onProgress: ({stage}) => void told.push(stage)})).wake();
      return told;
    });
    expect(told).toEqual([]);
  });
});

describe("what it says where it cannot, and that it can be asked again", () => {
  test.each([
    ["DuckDB cannot be fetched", /\.wasm$/, "the query engine stopped: "],
    ["its worker cannot be fetched", /engineWorker.*\.js$/, "the query engine stopped: "],
    ["the engine of its worker cannot be fetched", /eh\.worker.*\.js$/, "the query engine stopped: "],
    ["there is no manifest", /release\.json$/, "release.json: could not be fetched; is there a network?"],
    ["there is no shard", /series\.parquet$/, "series.parquet: could not be fetched; is there a network?"],
  ])("%s", async (_, address, words) => {
    await using opened = await open();
    await opened.page.context().route(address, (route) => route.abort());
    expect(await whyNotSql(opened.page)).toContain(words);
    await opened.page.context().unroute(address);
    expect(await whyNotSql(opened.page)).toBe("");
    expect(opened.page.workers()).toHaveLength(1);
  });

  test("its script cannot be fetched", async () => {
    await using opened = await open();
    await opened.page.context().route(/duckdb-(?!eh|browser)[\w-]*\.js$/, (route) => route.abort());
    expect(await whyNotSql(opened.page)).toContain("duckdb");
  });

  test("an answer that is none", async () => {
    await using opened = await open();
    await opened.page.context().route(/\.wasm$/, (route) => route.fulfill({status: 404, body: "not found"}));
    expect(await whyNotSql(opened.page)).toMatch(/^the query engine stopped: .*HTTP status code is not ok/);
  });

  test("a shard that is not the one of the manifest is named, with both checksums", async () => {
    await using opened = await open();
    await opened.page.context().route(/city-by-city\/\d+\.parquet$/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1]! ^= 1;
      await route.fulfill({response, body});
    });
    expect(await whyNot(opened.page)).toMatch(
      /city-by-city\/\d+\.parquet: expected the checksum of the manifest, SHA-256 [0-9a-f]{64}; received [0-9a-f]{64}$/,
    );
    await opened.page.context().unroute(/city-by-city\/\d+\.parquet$/);
    expect(await whyNot(opened.page)).toBe("");
  });

  test("a browser without WebAssembly: filters are answered all the same", async () => {
    await using opened = await open();
    await opened.page.evaluate(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    expect(await whyNot(opened.page)).toBe("");
    expect(await whyNotSql(opened.page)).toMatch(/WebAssembly exceptions: Chrome 95/);
  });

  test("a browser with no way to check a file", async () => {
    await using opened = await open();
    await opened.page.evaluate(() => Reflect.defineProperty(Crypto.prototype, "subtle", {value: undefined}));
    expect(await whyNot(opened.page)).toMatch(/browsers check files on https and 127\.0\.0\.1 alone/);
  });

  test("a policy that forbids WebAssembly", async () => {
    await using opened = await open();
    await opened.page.context().route(/\.js$/, async (route) => {
      const response = await route.fetch();
      const headers = {...response.headers(), "content-security-policy": "default-src 'self'"};
      await route.fulfill({response, headers});
    });
    await opened.page.reload();
    expect(await whyNot(opened.page)).toBe("");
    expect(await whyNotSql(opened.page)).toMatch(/^the query engine stopped: .*WebAssembly/);
  });

  test("without a network, what is there can still be asked, and fetched anew later", async () => {
    await using opened = await open();
    expect(await whyNot(opened.page)).toBe("");
    expect(await whyNotSql(opened.page)).toBe("");
    await opened.page.context().setOffline(true);
    expect(await whyNot(opened.page)).toBe("");
    expect(await whyNotSql(opened.page)).toBe("");
    const failed = opened.page.evaluate(() => window.ask("distributions", []));
    await expect(failed).rejects.toThrow("distribution.parquet: could not be fetched; is there a network?");
    await opened.page.context().setOffline(false);
    expect(await opened.page.evaluate(() => window.ask("distributions", []))).not.toEqual([]);
  });

  test("a worker that dies: filters are answered by the light reader again, and DuckDB starts anew when asked", async () => {
    await using opened = await open();
    const answers = await opened.page.evaluate(async () => {
      const workers: Worker[] = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          workers.push(this);
        }
      };
      const engine = await window.openEngine({base: "/"});
      await engine.wake();
      const before = await window.ask("observationsByCity", [["vienna"]]);
      workers[0]!.dispatchEvent(new ErrorEvent("error", {message: "out of memory"}));
      await engine.load({indicators: ["pm25"]}); // new rows: what was answered is asked again
      const after = await window.ask("observationsByCity", [["vienna"]]);
      const sql = await window.ask("coverageByYear", ["pm25"]);
      return {same: JSON.stringify(before) === JSON.stringify(after), sql, workers: workers.length};
    });
    expect(answers).toEqual({same: true, sql: expect.arrayContaining([expect.anything()]) as unknown, workers: 2});
  });
});

async function open(): Promise<Visit & AsyncDisposable> {
  const opened = await visit(browser, `${site.url}/`);
  return {...opened, [Symbol.asyncDispose]: opened.close};
}

/** Why a question that only filters has no answer, or nothing. */
function whyNot(page: Page): Promise<string> {
  return whyNotAsked(page, "citiesById", [["vienna"]]);
}

/** Why a question that only DuckDB can answer has no answer, or nothing. */
function whyNotSql(page: Page): Promise<string> {
  return whyNotAsked(page, "coverageByCity", []);
}

async function whyNotAsked(page: Page, name: string, values: Arguments): Promise<string> {
  return page.evaluate(
    ([name, values]) =>
      window.ask(name, values).then(
        () => "",
        (error: unknown) => (error as Error).message,
      ),
    [name, values] as const,
  );
}

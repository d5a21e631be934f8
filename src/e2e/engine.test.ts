/** How the engine of the browser starts, what it fetches, and what it says where it cannot. */
import {stat} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ENGINE_BYTES} from "../query/engineSize.ts";
import {launch} from "./browser.ts";
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
        window.ask("distributions", []),
        window.ask("citiesById", [["vienna", "tokyo"]]),
        window.ask("observationsByCity", [["vienna", "tokyo"]]),
      ]);
      await window.ask("observationsByCity", [["vienna"]]);
      return performance
        .getEntriesByType("resource")
        .map(({name}) => new URL(name).pathname.replace(/\d+\.parquet/, "N.parquet"))
        .filter((path) => path.startsWith("/data/"))
        .sort();
    });
    expect(asked).toEqual([
      "/data/city.parquet",
      "/data/distribution.parquet",
      "/data/indicator.parquet",
      "/data/observation-by-city/N.parquet",
      "/data/observation-by-city/N.parquet",
      "/data/release.json",
    ]);
    expect(opened.problems).toEqual([]);
  });

  test("a page has one engine, however many ask for it", async () => {
    await using opened = await open();
    const same = await opened.page.evaluate(async () => {
      const [one, other] = await Promise.all([window.openEngine({base: "/"}), window.openEngine({base: "/"})]);
      return one === other && one === (await window.openEngine({base: "/"}));
    });
    expect(same).toBe(true);
    expect(opened.page.workers()).toHaveLength(1);
  });

  test("its size is the one that progress is counted by", async () => {
    const {size} = await stat("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
    expect(ENGINE_BYTES).toBe(size);
  });

  test("progress is told in bytes: of the engine, then of the figures", async () => {
    await using opened = await open();
    const told = await opened.page.evaluate(async () => {
      const told: {stage: string; loaded: number; total: number}[] = [];
      const db = await window.openEngine({base: "/", onProgress: (progress) => void told.push(progress)});
      await db.load({tables: ["city"], indicators: ["pm25"]});
      return told;
    });
    const sizes = await opened.page.evaluate(async () => {
      const {files} = (await window.openEngine({base: "/"})).release;
      return files.filter(({path}) => /^city\.parquet$|=pm25\//.test(path)).map(({bytes}) => bytes);
    });
    expect(told[0]).toEqual({stage: "engine", loaded: 0, total: ENGINE_BYTES});
    expect(told.every(({loaded, total}) => loaded <= total)).toBe(true);
    const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
    expect(told.at(-1)).toEqual({stage: "figures", loaded: total, total});
  });
});

describe("what it says where it cannot, and that it can be asked again", () => {
  test.each([
    ["the engine cannot be fetched", /\.wasm$/, "the query engine stopped: "],
    ["its worker cannot be fetched", /engineWorker.*\.js$/, "the query engine stopped: "],
    ["the engine of its worker cannot be fetched", /eh\.worker.*\.js$/, "the query engine stopped: "],
    ["there is no manifest", /release\.json$/, "release.json: could not be fetched; is there a network?"],
    ["there is no shard", /city\.parquet$/, "city.parquet: could not be fetched; is there a network?"],
  ])("%s", async (_, address, words) => {
    await using opened = await open();
    await opened.page.context().route(address, (route) => route.abort());
    expect(await whyNot(opened.page)).toContain(words);
    await opened.page.context().unroute(address);
    expect(await whyNot(opened.page)).toBe("");
    expect(opened.page.workers()).toHaveLength(1);
  });

  test("an answer that is none", async () => {
    await using opened = await open();
    await opened.page.context().route(/\.wasm$/, (route) => route.fulfill({status: 404, body: "not found"}));
    expect(await whyNot(opened.page)).toMatch(/^the query engine stopped: .*HTTP status code is not ok/);
  });

  test("a shard that is not the one of the manifest is named, with both checksums", async () => {
    await using opened = await open();
    await opened.page.context().route(/city\.parquet$/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1]! ^= 1;
      await route.fulfill({response, body});
    });
    expect(await whyNot(opened.page)).toMatch(
      /city\.parquet: expected the checksum of the manifest, SHA-256 [0-9a-f]{64}; received [0-9a-f]{64}$/,
    );
    await opened.page.context().unroute(/city\.parquet$/);
    expect(await whyNot(opened.page)).toBe("");
  });

  test.each([
    ["no WebAssembly", () => Reflect.deleteProperty(globalThis, "WebAssembly"), /WebAssembly exceptions: Chrome 95/],
    [
      "no way to check a file",
      () => Reflect.defineProperty(Crypto.prototype, "subtle", {value: undefined}),
      /browsers check files on https and 127\.0\.0\.1 alone/,
    ],
  ])("a browser with %s", async (_, change, words) => {
    await using opened = await open();
    await opened.page.evaluate(change);
    expect(await whyNot(opened.page)).toMatch(words);
  });

  test("a policy that forbids WebAssembly", async () => {
    await using opened = await open();
    await opened.page.context().route(/\.js$/, async (route) => {
      const response = await route.fetch();
      const headers = {...response.headers(), "content-security-policy": "default-src 'self'"};
      await route.fulfill({response, headers});
    });
    await opened.page.reload();
    expect(await whyNot(opened.page)).toMatch(/^the query engine stopped: .*WebAssembly/);
  });

  test("without a network, what is there can still be asked", async () => {
    await using opened = await open();
    expect(await whyNot(opened.page)).toBe("");
    await opened.page.context().setOffline(true);
    expect(await whyNot(opened.page)).toBe("");
    const failed = opened.page.evaluate(() => window.ask("distributions", []));
    await expect(failed).rejects.toThrow("distribution.parquet: could not be fetched; is there a network?");
    await opened.page.context().setOffline(false);
    expect(await opened.page.evaluate(() => window.ask("distributions", []))).not.toEqual([]);
  });
});

async function open(): Promise<Visit & AsyncDisposable> {
  const opened = await visit(browser, `${site.url}/`);
  return {...opened, [Symbol.asyncDispose]: opened.close};
}

/** Why a question has no answer, or nothing. */
async function whyNot(page: Page): Promise<string> {
  return page.evaluate(() =>
    window.ask("citiesById", [["vienna"]]).then(
      () => "",
      (error: unknown) => (error as Error).message,
    ),
  );
}

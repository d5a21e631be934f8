import {globSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {launch} from "../../src/e2e/browser.ts";
import type {Bytes} from "../../src/e2e/bytes.ts";
import {sizeOf, sum} from "../../src/e2e/bytes.ts";
import {serve, visit} from "../../src/e2e/site.ts";
import type {Measure} from "./measure.ts";
import {median, quantile} from "./measure.ts";
import {SLOW, SLOW_NOTE, slowHost} from "./slowHost.ts";

interface LiveView extends HTMLElement {
  selection: object;
  update(selection: object): Promise<void>;
  prepare(): Promise<{wake(): Promise<void>}>;
}

const PAGE = "/en/compare/";
const FIVE = ["vienna", "lyon", "porto", "tokyo", "montreal"];
const OTHERS = ["turin", "berlin", "madrid", "lisbon", "warsaw", "prague", "budapest", "helsinki", "athens", "dublin"];
const CHANGES = 30;
const SLOW_RUNS = 3;
const NOTE = `${CHANGES} changes of one of 5 cities, shards fetched from this machine`;

/** The live comparison: what its scripts and data weigh, how long a change takes in each engine, and the first of all on a slow phone. */
export async function comparing(): Promise<Measure[]> {
  const [site, browser] = await Promise.all([serve(), launch()]);
  try {
    return [
      ...(await lightReader(browser, site.url)),
      ...(await duckdb(browser, site.url)),
      ...(await slowFirst(browser)),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** As for a reader who saves data, for whom DuckDB is never fetched unasked. */
async function lightReader(browser: Browser, origin: string): Promise<Measure[]> {
  const {page, requests, close} = await visit(browser, `${origin}/en/methods/`);
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: {saveData: true}}));
  await page.goto(origin + PAGE);
  const before = new Set(requests);
  const first = await change(page, FIVE);
  const asked = [...new Set(requests)].filter((address) => address.startsWith("http") && !before.has(address));
  const warm = await changes(page);
  await close();
  const data = await weight(asked.filter((address) => address.includes("/data/")));
  const script = await weight(asked.filter((address) => !address.includes("/data/")));
  return [
    {name: "5 cities compared: data, brotli", value: data.brotli / 1000, unit: "KB", budget: 300},
    {name: "5 cities compared: script, brotli", value: script.brotli / 1000, unit: "KB"},
    {name: "first change", value: first, unit: "ms", note: "no throttling"},
    {name: "warm change, light reader: median", value: median(warm), unit: "ms", budget: 100, note: NOTE},
    {name: "warm change, light reader: p95", value: quantile(warm, 0.95), unit: "ms", note: NOTE},
  ];
}

async function duckdb(browser: Browser, origin: string): Promise<Measure[]> {
  const {page, requests, close} = await visit(browser, origin + PAGE);
  const start = performance.now();
  await page.evaluate(async () => (await document.querySelector<LiveView>("live-view")!.prepare()).wake());
  const awake = performance.now() - start;
  const engine = await weight([...new Set(requests)].filter((address) => /\.wasm$|duckdb|engineWorker/.test(address)));
  await change(page, FIVE);
  const warm = await changes(page);
  await close();
  return [
    {name: "DuckDB: brotli", value: engine.brotli / 1000, unit: "KB"},
    {name: "DuckDB: gzip", value: engine.gzip / 1000, unit: "KB"},
    {name: "DuckDB: start", value: awake, unit: "ms", note: "no throttling"},
    {name: "warm change, DuckDB: median", value: median(warm), unit: "ms", budget: 100, note: NOTE},
    {name: "warm change, DuckDB: p95", value: quantile(warm, 0.95), unit: "ms", note: NOTE},
  ];
}

async function weight(addresses: readonly string[]): Promise<Bytes> {
  return sum((await Promise.all(addresses.map(sizeOf))).map(({bytes}) => bytes));
}

async function changes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) times.push(await change(page, FIVE.with(i % 5, OTHERS[i % OTHERS.length]!)));
  return times;
}

/** The median of some runs, each with nothing cached, and how many times as long it is as its bytes take on the line. */
async function slowFirst(browser: Browser): Promise<Measure[]> {
  const host = await slowHost("dist", SLOW.bits, SLOW.latency);
  try {
    await host.prepare(globSync(["_astro/*", "data/v/*/release.json"], {cwd: "dist"}));
    const runs: {seconds: number; line: number}[] = [];
    for (let run = 0; run < SLOW_RUNS; run++) {
      const {page, close} = await visit(browser, host.url + PAGE);
      page.setDefaultTimeout(180_000);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", {rate: SLOW.cpu});
      const sent = host.sent();
      const seconds = (await change(page, FIVE)) / 1000;
      runs.push({seconds, line: ((host.sent() - sent) * 8) / SLOW.bits});
      await close();
    }
    const note = `${SLOW_NOTE}; median of ${SLOW_RUNS}`;
    const seconds = median(runs.map(({seconds}) => seconds));
    const line = median(runs.map(({line}) => line));
    return [
      {name: "first change on a slow phone", value: seconds, unit: "s", budget: 4, note},
      {name: "first change on a slow phone ÷ its bytes on that line", value: seconds / line, unit: "×"},
    ];
  } finally {
    host.close();
  }
}

/** Milliseconds from the choice of cities until all views that are shown have painted them. */
async function change(page: Page, cities: readonly string[]): Promise<number> {
  return page.evaluate(async (chosen) => {
    const start = performance.now();
    const views = [...document.querySelectorAll<LiveView>("live-view")].filter((view) => !view.closest("[hidden]"));
    await Promise.all(views.map((view) => view.update({...view.selection, cities: chosen})));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const failed = views.find((view) => view.dataset.state !== "live");
    if (failed)
      throw new Error(`${failed.getAttribute("view")}: expected it to be live; received ${failed.dataset.state}`);
    return performance.now() - start;
  }, cities);
}

import {globSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {launch} from "../../src/e2e/browser.ts";
import {sizeOf, sum} from "../../src/e2e/bytes.ts";
import {serve, visit} from "../../src/e2e/site.ts";
import type {Measure} from "./measure.ts";
import {median, quantile} from "./measure.ts";
import {slowHost} from "./slowHost.ts";

interface LiveView extends HTMLElement {
  selection: object;
  update(selection: object): Promise<void>;
}

const FIVE = ["vienna", "lyon", "porto", "tokyo", "montreal"];
const OTHERS = ["turin", "berlin", "madrid", "lisbon", "warsaw", "prague", "budapest", "helsinki", "athens", "dublin"];
const CHANGES = 30;
const SLOW = {bits: 1.6e6, latency: 150, cpu: 4};

/** The live comparison: what the engine and its data weigh, when the first result stands, and how long a change takes once it is warm. */
export async function comparing(): Promise<Measure[]> {
  const [site, browser] = await Promise.all([serve(), launch()]);
  try {
    const {page, requests, close} = await visit(browser, `${site.url}/en/compare/`);
    const before = new Set(requests);
    const first = await change(page, FIVE);
    const asked = [...new Set(requests)].filter((address) => address.startsWith("http") && !before.has(address));
    const warm: number[] = [];
    for (let i = 0; i < CHANGES; i++) warm.push(await change(page, FIVE.with(i % 5, OTHERS[i % OTHERS.length]!)));
    await close();
    return [...(await weights(asked)), ...times(first, warm), await slowFirst(browser)];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function weights(asked: readonly string[]): Promise<Measure[]> {
  const isData = (address: string) => /\/data\/|\.parquet$/.test(address);
  const isEngine = (address: string) => /\.wasm$|duckdb|worker/.test(address);
  const bytes = async (addresses: string[]) => sum((await Promise.all(addresses.map(sizeOf))).map(({bytes}) => bytes));
  const data = await bytes(asked.filter(isData));
  const engine = await bytes(asked.filter((address) => isEngine(address) && !isData(address)));
  const script = await bytes(asked.filter((address) => !isEngine(address) && !isData(address)));
  return [
    {name: "5 cities compared: data, brotli", value: data.brotli / 1000, unit: "KB", budget: 300},
    {name: "5 cities compared: script beside the engine, brotli", value: script.brotli / 1000, unit: "KB"},
    {name: "engine: brotli", value: engine.brotli / 1000, unit: "KB"},
    {name: "engine: gzip", value: engine.gzip / 1000, unit: "KB"},
  ];
}

function times(first: number, warm: readonly number[]): Measure[] {
  const note = `${CHANGES} changes of one of 5 cities, shards fetched from this machine`;
  return [
    {name: "engine start and first result", value: first, unit: "ms", note: "nothing cached, no throttling"},
    {name: "warm change: median", value: median(warm), unit: "ms", budget: 100, note},
    {name: "warm change: p95", value: quantile(warm, 0.95), unit: "ms", note},
  ];
}

async function slowFirst(browser: Browser): Promise<Measure> {
  const host = await slowHost("dist", SLOW.bits, SLOW.latency);
  try {
    await host.prepare(globSync("_astro/*", {cwd: "dist"}));
    const {page, close} = await visit(browser, `${host.url}/en/compare/`);
    page.setDefaultTimeout(180_000);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: SLOW.cpu});
    const value = (await change(page, FIVE)) / 1000;
    await close();
    const note = `${SLOW.bits / 1e6} Mbps, ${SLOW.latency} ms, CPU ${SLOW.cpu}× (main thread), nothing cached`;
    return {name: "first change on a slow phone", value, unit: "s", budget: 4, note};
  } finally {
    host.close();
  }
}

/** Milliseconds from the choice of cities until all views of the page have painted them. */
async function change(page: Page, cities: readonly string[]): Promise<number> {
  return page.evaluate(async (chosen) => {
    const start = performance.now();
    const views = [...document.querySelectorAll<LiveView>("live-view")];
    await Promise.all(views.map((view) => view.update({...view.selection, cities: chosen})));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const failed = views.find((view) => view.dataset.state !== "live");
    if (failed)
      throw new Error(`${failed.getAttribute("view")}: expected it to be live; received ${failed.dataset.state}`);
    return performance.now() - start;
  }, cities);
}

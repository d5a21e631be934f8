import type {Browser, Page} from "playwright-core";
import {launch} from "../../src/e2e/browser.ts";
import {sizeOf} from "../../src/e2e/bytes.ts";
import {serve, visit} from "../../src/e2e/site.ts";
import {median} from "./measure.ts";

/** What a reader waits for, and what of the site's data it takes. */
export interface Reading {
  /** As a host sends it. */
  bytes: number;
  /** Median of some runs, each in a browser that has nothing. */
  milliseconds: number;
}

/** What the site is asked: of cities that its release has. */
export interface Asked {
  cities: readonly string[];
  indicator: string;
  /** What is typed to find a city. */
  typed: string;
}

const RUNS = 9;
/** No scripts, which are the same whatever the release. */
const FIGURES = /\.(json|parquet|txt|bin)$|\/data\//;

/** What readers do whose cost could grow with the release, by name; each measured from a page that has loaded. */
const ACTS: Readonly<Record<string, {path: string; act: (page: Page, asked: Asked) => Promise<number>}>> = {
  "5 cities compared": {path: "/en/compare/", act: (page, {cities}) => compared(page, cities)},
  "one indicator over all cities": {
    path: "/en/compare/",
    act: (page, {indicator}) => drawn(page, "indicatorTable", {indicator}),
  },
  "peers of a city": {path: "/en/compare/", act: (page, {cities}) => drawn(page, "cityPeers", {city: cities[0]})},
  "typeahead, first answer": {path: "/en/", act: (page, {typed}) => answered(page, typed)},
};

/** A built site, and what it is asked. */
export interface ReadSite {
  dist: string;
  asked: Asked;
}

/**
 * Measures these acts on built sites in Chromium, as a light reader, for whom DuckDB is not fetched unasked; by act, a reading of each site.
 * Each run asks all sites one after the other, so that what else the machine does falls upon all alike.
 */
export async function readSites(sites: readonly ReadSite[]): Promise<Record<string, Reading[]>> {
  const browser = await launch();
  const served = await Promise.all(sites.map(async ({dist, asked}) => ({site: await serve(dist), asked})));
  try {
    const readings: Record<string, Reading[]> = {};
    for (const [name, {path, act}] of Object.entries(ACTS)) {
      const runs: Run[][] = served.map(() => []);
      for (let run = 0; run < RUNS; run++)
        for (const [index, {site, asked}] of served.entries())
          runs[index]!.push(await once(browser, site.url, path, (page) => act(page, asked)));
      readings[name] = await Promise.all(runs.map(readingOf));
    }
    return readings;
  } finally {
    await browser.close();
    await Promise.all(served.map(({site}) => site.close()));
  }
}

async function readingOf(runs: readonly Run[]): Promise<Reading> {
  const sizes = await Promise.all(runs[0]!.addresses.map(sizeOf));
  return {
    bytes: sizes.reduce((sum, {bytes}) => sum + bytes.brotli, 0),
    milliseconds: median(runs.map(({milliseconds}) => milliseconds)),
  };
}

interface Run {
  milliseconds: number;
  /** Of the site's data. */
  addresses: string[];
}

async function once(
  browser: Browser,
  origin: string,
  path: string,
  act: (page: Page) => Promise<number>,
): Promise<Run> {
  const {page, requests, close} = await visit(browser, `${origin}/404.html`);
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: {saveData: true}}));
  await page.goto(origin + path, {waitUntil: "networkidle"});
  const before = requests.length;
  const milliseconds = await act(page);
  const addresses = [...new Set(requests.slice(before))].filter((address) => FIGURES.test(new URL(address).pathname));
  await close();
  return {milliseconds, addresses};
}

interface LiveView extends HTMLElement {
  selection: object;
  update(selection: object): Promise<void>;
}

/** Milliseconds until all views of the page show these cities. */
function compared(page: Page, cities: readonly string[]): Promise<number> {
  return page.evaluate(async (chosen) => {
    const start = performance.now();
    const views = [...document.querySelectorAll<LiveView>("live-view")].filter((view) => !view.closest("[hidden]"));
    await Promise.all(views.map((view) => view.update({...view.selection, cities: chosen})));
    const failed = views.find((view) => view.dataset.state !== "live");
    if (failed) throw new Error(`${failed.getAttribute("view")}: expected it live; received ${failed.dataset.state}`);
    return performance.now() - start;
  }, cities);
}

/** Milliseconds until a view of another page is drawn on this one, its scripts included. */
function drawn(page: Page, name: string, selection: object): Promise<number> {
  return page.evaluate(
    async ([view, chosen]) => {
      const start = performance.now();
      const live = document.querySelector<LiveView>("live-view")!.cloneNode(false) as LiveView;
      live.setAttribute("view", view);
      document.querySelector("main")!.append(live);
      await live.update(chosen);
      if (live.dataset.state !== "live") throw new Error(`${view}: expected it live; received ${live.dataset.state}`);
      return performance.now() - start;
    },
    [name, selection] as const,
  );
}

/** Milliseconds from the focus until the typeahead offers cities. */
async function answered(page: Page, typed: string): Promise<number> {
  const box = page.locator("city-picker").getByRole("combobox").first();
  const start = performance.now();
  await box.fill(typed);
  await page.locator("city-picker [role=option]").first().waitFor();
  return performance.now() - start;
}

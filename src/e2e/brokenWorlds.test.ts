/** What readers are told where something does not work, and what they keep of the page. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

const PAGE = "/en/compare/";
/** It fetches shards of figures for its cities. */
const FIGURES = "parallels";
/** It asks what only the query engine can answer. */
const ENGINE = "indicatorCoverage";

describe("figures that cannot be had: what stood there stays, the page says why, and tries again", () => {
  test.for([
    [
      "a shard is not there",
      /observation-by-city/,
      {status: 404, body: "not found"},
      "The site does not give a file that it should have.",
    ],
    [
      "a shard is another's",
      /observation-by-city/,
      {body: "not a shard"},
      "A file arrived damaged, so it is not used.",
    ],
    [
      "the manifest is not there",
      /release\.json$/,
      {status: 500, body: ""},
      "The site does not give a file that it should have.",
    ],
  ] as const)("%s", async ([, address, answer, words], {open}) => {
    const {page} = await open(PAGE);
    const before = await textOf(page, FIGURES);
    await page.context().route(address, (route) => route.fulfill(answer));
    await update(page, FIGURES, {cities: ["tokyo", "lyon"]});
    await says(page, words);
    expect(await textOf(page, FIGURES)).toBe(before);
    await page.context().unroute(address);
    await page.getByRole("button", {name: "Try again"}).click();
    await page.locator(`live-view[view=${FIGURES}][data-state=live]`).waitFor();
    expect(await textOf(page, FIGURES)).toMatch(/Tokyo/);
  });

  test("a shard is cut short", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/observation-by-city/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: (await response.body()).subarray(0, 1000)});
    });
    await update(page, FIGURES, {cities: ["tokyo"]});
    await says(page, "A file arrived damaged, so it is not used.");
  });

  test("one byte of the manifest is another", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/release\.json$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: (await response.text()).replace(/"bytes":1/, '"bytes":2')});
    });
    await update(page, FIGURES, {cities: ["tokyo"]});
    await says(page, "A file arrived damaged, so it is not used.");
    await says(page, /release\.json: expected the checksum of the page/);
  });

  test("the release of the page is there no more: figures of two releases are never mixed", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/release\.json$/, (route) => route.fulfill({status: 404}));
    const before = await textOf(page, FIGURES);
    await update(page, FIGURES, {cities: ["tokyo"]});
    await says(page, "The figures of the site have been renewed since this page was made.");
    expect(await textOf(page, FIGURES)).toBe(before);
    await page.context().unroute(/release\.json$/);
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", {name: "Open the page again"}).click();
    await loaded;
    await update(page, FIGURES, {cities: ["tokyo"]});
    expect(await textOf(page, FIGURES)).toMatch(/Tokyo/);
  });

  test("the network goes before anything is kept", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().setOffline(true);
    const before = await textOf(page, FIGURES);
    await update(page, FIGURES, {cities: ["tokyo"]});
    await says(page, "There is no network, and what this needs is not kept on this device.");
    expect(await textOf(page, FIGURES)).toBe(before);
  });

  test("the page came by a way on which browsers check nothing", async ({open}) => {
    const {page} = await open("/en/methods/");
    await page.addInitScript(() => Reflect.defineProperty(Crypto.prototype, "subtle", {value: undefined}));
    await page.goto(new URL(PAGE, page.url()).href);
    await update(page, FIGURES, {cities: ["tokyo"]});
    await says(page, "Files cannot be checked here");
  });
});

describe("a query engine that cannot start: what needs none works, the rest says why", () => {
  test.for([
    ["no WebAssembly", (page: Page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"))],
    ["the engine cannot be fetched", (page: Page) => page.context().route(/\.wasm$/, (route) => route.abort())],
    [
      "the engine is not one",
      (page: Page) => page.context().route(/\.wasm$/, (route) => route.fulfill({body: "none"})),
    ],
    [
      "its worker is blocked",
      (page: Page) => page.context().route(/(engineWorker|eh\.worker).*\.js$/, (route) => route.abort()),
    ],
    [
      "workers are not allowed",
      (page: Page) =>
        page.addInitScript(() => {
          window.Worker = class {
            constructor() {
              throw new DOMException("workers are blocked", "SecurityError");
            }
          } as unknown as typeof Worker;
        }),
    ],
  ] as const)("%s", async ([, breakWorld], {open}) => {
    const {page} = await open("/en/methods/");
    await breakWorld(page);
    await page.goto(new URL(PAGE, page.url()).href);
    await update(page, FIGURES, {cities: ["tokyo", "lyon"]});
    expect(await textOf(page, FIGURES)).toMatch(/Tokyo.*Lyon/);
    await addEngineView(page);
    await update(page, ENGINE, {indicator: "pm25"});
    await says(page, "The query engine could not start. All that needs no engine still works.");
  });
});

describe("a device with little memory", () => {
  test("gets its figures without the query engine, and the engine only when the reader wants it", async ({open}) => {
    const {page, requests} = await open("/en/methods/");
    await page.addInitScript(() => Object.defineProperty(navigator, "deviceMemory", {value: 0.5}));
    await page.goto(new URL(PAGE, page.url()).href);
    await update(page, FIGURES, {cities: ["tokyo", "lyon"]});
    expect(await textOf(page, FIGURES)).toMatch(/Tokyo.*Lyon/);
    await addEngineView(page);
    await update(page, ENGINE, {indicator: "pm25"});
    await says(page, "this device says that it has little memory");
    expect(requests.filter((address) => /\.wasm$|duckdb/.test(address))).toEqual([]);
    await page.getByRole("button", {name: "Open it all the same"}).click();
    await page.locator(`live-view[view=${ENGINE}][data-state=live]`).waitFor();
    expect(requests.some((address) => address.endsWith(".wasm"))).toBe(true);
  });
});

describe("a browser that keeps nothing", () => {
  test.for([
    ["has no service worker", () => Reflect.deleteProperty(Navigator.prototype, "serviceWorker")],
    [
      "has no room",
      () =>
        Reflect.defineProperty(Cache.prototype, "put", {
          value: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
        }),
    ],
  ] as const)("%s: pages work all the same", async ([, breakWorld], {open}) => {
    const {page, problems} = await open("/en/methods/", {serviceWorkers: "allow"});
    await page.addInitScript(breakWorld);
    await page.goto(new URL(PAGE, page.url()).href);
    await update(page, FIGURES, {cities: ["tokyo"]});
    expect(await textOf(page, FIGURES)).toMatch(/Tokyo/);
    expect(problems).toEqual([]);
  });

  test("has no caches: the page to keep things on says so", async ({open}) => {
    const {page} = await open("/en/methods/");
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "caches"));
    await page.goto(new URL("/en/offline/", page.url()).href);
    await page.getByRole("status").filter({hasText: "This browser cannot keep pages here"}).waitFor();
  });
});

test("without JavaScript the page to keep things on says what it needs", async ({open}) => {
  const {page} = await open("/en/offline/", {javaScriptEnabled: false});
  expect(plain(await page.locator("main").innerText())).toContain("Keeping pages needs JavaScript.");
});

/** No page has such a view as long as no picture of a page needs the engine. */
async function addEngineView(page: Page): Promise<void> {
  await page.evaluate((view) => {
    const {words} = document.querySelector<HTMLElement>("live-view")!.dataset;
    const added = document.createElement("live-view");
    added.setAttribute("view", view);
    Object.assign(added.dataset, {locale: "en", selection: "{}", words});
    document.querySelector("main")!.append(added);
  }, ENGINE);
}

async function update(page: Page, view: string, selection: object): Promise<void> {
  await page.evaluate(
    ([view, selection]) =>
      document
        .querySelector<HTMLElement & {update(selection: object): Promise<void>}>(`live-view[view=${view}]`)!
        .update(selection),
    [view, selection] as const,
  );
}

async function textOf(page: Page, view: string): Promise<string> {
  return plain(await page.locator(`live-view[view=${view}]`).textContent());
}

async function says(page: Page, words: string | RegExp): Promise<void> {
  await page.locator(".live-status[data-state=failed]").filter({hasText: words}).waitFor({state: "visible"});
}

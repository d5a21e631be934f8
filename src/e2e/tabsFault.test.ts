/** Two tabs of one reader: both are live, and neither takes from the other what it needs. */
import {readFileSync} from "node:fs";
import type {BrowserContext, Page} from "playwright-core";
import {expect} from "vitest";
import type {Shelf} from "../offline/shelf.ts";
import {keptCache} from "../offline/shelf.ts";
import {settled, shown} from "./comparePage.ts";
import {keep} from "./offlineShelf.ts";
import {plain} from "./pages.ts";
import {visit} from "./site.ts";
import {test as base} from "./wiredTest.ts";

const {build} = JSON.parse(readFileSync("dist/en/offline/files.json", "utf8")) as Shelf;
const KEPT = keptCache("/", build);
const OFFLINE = "/en/offline/?keep=compare&cities=vienna";

interface Tabs {
  one: Page;
  other: Page;
  problems: string[];
}

const test = base.extend<{tabs: (one: string, other: string) => Promise<Tabs>}>({
  /** Opens two pages of one reader, with the service worker. */
  tabs: async ({wire, browser}, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (first, second) => {
      const {page: one, problems} = await visit(browser, wire.url + first, {serviceWorkers: "allow"});
      contexts.push(one.context());
      await expect
        .poll(() => one.evaluate(() => navigator.serviceWorker.controller !== null), {timeout: 30_000})
        .toBe(true);
      const other = await one.context().newPage();
      other.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
      await other.goto(wire.url + second);
      return {one, other, problems};
    });
    for (const context of contexts) await context.close();
  },
});

test("both compare at once, and both are drawn", async ({tabs}) => {
  const {one, other, problems} = await tabs("/en/compare/?cities=tokyo,lyon", "/en/compare/?cities=cairo,nairobi");
  for (const view of ["coverage", "trends", "matrix"]) {
    await Promise.all(
      [one, other].map((page) => page.locator(`compare-controls [role=tab][data-view=${view}]`).click()),
    );
    await Promise.all([drawn(one, view), drawn(other, view)]);
  }
  expect(await shown(one)).toMatch(/^(?=.*Tokyo)(?!.*Cairo)/);
  expect(await shown(other)).toMatch(/^(?=.*Cairo)(?!.*Tokyo)/);
  expect(problems).toEqual([]);
});

test("both keep the same at once: it is there once, and both say how much", async ({tabs}) => {
  const {one, other, problems} = await tabs(OFFLINE, OFFLINE);
  await Promise.all([keep(one), keep(other)]);
  const said = await Promise.all(
    [one, other].map(async (page) => plain(await page.locator("[data-part=held]").textContent())),
  );
  expect(said[0]).toBe(said[1]);
  const bytes = await one.evaluate(async (name) => {
    const cache = await caches.open(name);
    const record = (await (await cache.match("/offline/kept.json"))!.json()) as {bytes: number};
    const files = (await cache.keys()).filter(({url}) => !url.endsWith("/offline/kept.json"));
    const sizes = await Promise.all(
      files.map(async (file) => (await (await cache.match(file))!.arrayBuffer()).byteLength),
    );
    return {record: record.bytes, there: sizes.reduce((sum, size) => sum + size, 0)};
  }, KEPT);
  expect(bytes.record).toBe(bytes.there);
  expect(problems).toEqual([]);
});

test("one deletes all that is kept while the other keeps: the other does not say that it is kept", async ({tabs}) => {
  const {one, other, problems} = await tabs(OFFLINE, "/en/privacy/");
  await one.route(/observation-by-city/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await route.continue();
  });
  await one.locator("offline-shelf [type=submit]:enabled").click();
  await one
    .getByRole("status")
    .filter({hasText: / of .* kept/})
    .waitFor();
  await other.locator("clear-kept button").click();
  await other.locator("clear-kept [role=status]").filter({hasText: /./}).waitFor();
  await one.locator("offline-shelf [type=submit]:enabled").waitFor({timeout: 60_000});
  expect(plain(await one.getByRole("status").first().textContent())).not.toMatch(/All of it is kept/);
  expect(await one.evaluate((name) => caches.has(name), KEPT)).toBe(false);
  await keep(one);
  expect(await one.evaluate((name) => caches.has(name), KEPT)).toBe(true);
  expect(problems).toEqual([]);
});

test("one deletes all that is kept: the other goes on, with a network and, for what it has, without", async ({
  tabs,
  wire,
}) => {
  const {one, other, problems} = await tabs("/en/compare/?cities=tokyo,lyon", "/en/privacy/");
  await settled(one, "Tokyo");
  await other.locator("clear-kept button").click();
  await other.locator("clear-kept [role=status]").filter({hasText: /./}).waitFor();
  await one.locator("compare-controls [data-remove=lyon]").click();
  await settled(one);
  await one.locator("compare-controls [role=tab][data-view=matrix]").click();
  await settled(one);
  wire.cut();
  await one.goBack();
  await settled(one);
  await one.goBack();
  await settled(one, "Lyon");
  // DuckDB, which may be on its way ahead of any question, breaks off: the page goes on without it.
  const others = problems.filter((problem) => !problem.includes("WebAssembly compilation aborted"));
  expect(others.filter((problem) => problem.startsWith("exception"))).toEqual([]);
});

/** Waits as settled does, without the frames that a tab in the background is not given. */
async function drawn(page: Page, view: string): Promise<void> {
  const state = () => page.locator(`live-view[view=${view}]`).getAttribute("data-state");
  await expect.poll(state, {timeout: 30_000}).toBe("live");
}

/** What the site leaves on a reader's device, and whom it asks: as its page on privacy says. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {cachePrefix} from "../offline/shelf.ts";
import {compare, told} from "./comparePage.ts";
import {PAGES} from "./pages.ts";
import {visit} from "./site.ts";
import type {Visit} from "./site.ts";
import {test as base} from "./test.ts";

const SEEN = `${cachePrefix("/")}seen `;
const KEPT = `${cachePrefix("/")}kept `;

const test = base.extend<{live: (path: string) => Promise<Visit & {sent: string[]}>}>({
  /** Opens a page with the service worker, and notes all that is sent and not only asked for. */
  live: async ({site, browser}, use) => {
    const visits: Visit[] = [];
    await use(async (path) => {
      const opened = await visit(browser, site.url + path, {serviceWorkers: "allow"});
      visits.push(opened);
      const sent: string[] = [];
      opened.page.context().on("request", (request) => {
        if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
      });
      return {...opened, sent};
    });
    await Promise.all(visits.map((opened) => opened.close()));
  },
});

describe("a reader who looks at every type of page, compares, searches and shares", () => {
  test("leaves no cookie and nothing in any store, sends nothing, and asks this host alone", async ({site, live}) => {
    const {page, foreign, sent} = await live("/en/");
    const left = new Set<string>();
    const look = async () => void (await traces(page)).forEach((trace) => left.add(trace));
    for (const {path} of PAGES) {
      await page.goto(site.url + path);
      await look();
    }
    await page.goto(site.url + compare("cities=vienna,lyon"));
    await told(page, /Lyon/);
    await page.locator(".share > summary").click();
    await page.getByRole("button", {name: "Download the figures (CSV)", exact: true}).click();
    await look();
    await page.locator("#search").fill("tokyo");
    await page.locator("#search-list li").first().waitFor();
    await page.locator("#search").press("Enter");
    await page.waitForURL(/\/search\/\?q=tokyo$/);
    await look();
    expect([...left]).toEqual([]);
    expect(foreign).toEqual([]);
    expect(sent).toEqual([]);
  });

  test("finds in the caches what was opened alone, under a name that says so, until more is chosen", async ({
    site,
    live,
  }) => {
    const {page} = await live("/en/privacy/");
    await expect.poll(() => caches(page), {timeout: 60_000}).toHaveLength(1);
    expect((await caches(page))[0]).toContain(SEEN);
    await page.goto(`${site.url}/en/offline/?keep=&cities=vienna`);
    await page.locator("offline-shelf [type=submit]:enabled").click();
    await page
      .getByRole("status")
      .filter({hasText: /^All of it is kept: /})
      .waitFor({timeout: 90_000});
    expect((await caches(page)).map((name) => name.replace(/[^ ]*$/, "")).sort()).toEqual([KEPT, SEEN]);
  });

  test("can clear all of it", async ({live}) => {
    const {page} = await live("/en/privacy/");
    await expect
      .poll(() => page.evaluate(async () => (await self.caches.match("/en/offline/")) !== undefined), {timeout: 60_000})
      .toBe(true);
    await page.getByRole("button", {name: "Clear all that this site keeps on this device"}).click();
    await page
      .getByRole("status")
      .filter({hasText: /^Cleared\./})
      .waitFor();
    expect(await caches(page)).toEqual([]);
  });
});

function caches(page: Page): Promise<string[]> {
  return page.evaluate(() => self.caches.keys());
}

/** What lies in the stores of the browser, by name, besides caches. */
async function traces(page: Page): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({name}) => `IndexedDB ${name}`),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
  ]);
  const cookies = await page.context().cookies();
  return [...stored, ...cookies.map(({name}) => `cookie ${name}`)];
}

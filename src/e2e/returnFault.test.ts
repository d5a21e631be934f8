/** A page that the browser kept as it was while the reader was elsewhere (the back/forward cache), and comes back to. */
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {launch} from "./browser.ts";
import {atRest, shownBy} from "./calm.ts";
import {settled} from "./comparePage.ts";
import {textOf} from "./pages.ts";
import type {Site, Visit} from "./site.ts";
import {serve, serveFiles, visit} from "./site.ts";

let browser: Browser;
let site: Site;
/** Does this browser keep any page? Some that are made for servers do not. */
let keepsPages: boolean;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch({keepsPages: true}), serve()]);
  keepsPages = await keepsPlainPage();
});

beforeEach(({skip}) => skip(!keepsPages, "this browser keeps no page that a reader leaves"));

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("is kept whole, with its engine: the choice stands as it was, and the next one is drawn", async () => {
  const {page, problems, close} = await open("/en/compare/?cities=vienna,lyon&view=coverage");
  await page.locator("compare-controls [data-remove=lyon]").click();
  await settled(page);
  const before = await shownBy(page);
  await goAndReturn(page);
  expect(await shownBy(page)).toEqual(before);
  await page.evaluate(() => history.back()); // within the page: Lyon comes back
  await page.locator("compare-controls [data-remove=lyon]").waitFor();
  await settled(page, "Lyon");
  expect(await textOf(page, "live-view[view=coverage]")).toMatch(/Vienna.*Lyon/);
  expect(problems).toEqual([]);
  await close();
});

test("is kept in the midst of a change, and ends it", async () => {
  const {page, problems, close} = await open("/en/compare/?cities=vienna,lyon&view=coverage");
  await page.evaluate(() => document.querySelector<HTMLElement>("compare-controls [data-remove=lyon]")!.click());
  await goAndReturn(page);
  await settled(page);
  await atRest(page);
  expect(await textOf(page, "live-view[view=coverage]")).not.toMatch(/Lyon/);
  expect(problems).toEqual([]);
  await close();
});

test.for(["/en/", "/en/city/vienna/", "/en/indicator/pm25/", "/en/explore/", "/en/brief/", "/en/search/", "/en/own/"])(
  "%s can be kept",
  async (path) => {
    const {page, close} = await open(path);
    await goAndReturn(page);
    await close();
  },
);

async function open(path: string): Promise<Visit> {
  const opened = await visit(browser, site.url + path);
  await opened.page.waitForTimeout(500);
  await atRest(opened.page);
  return opened;
}

/** Of a page that nothing of ours could keep it from keeping. */
async function keepsPlainPage(): Promise<boolean> {
  const plain = await serveFiles((_, response) => {
    response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Plain</title>");
  });
  const {page, close} = await visit(browser, `${plain.url}/one`);
  await page.evaluate(() => void Object.assign(window, {isKept: true}));
  await page.goto(`${plain.url}/two`);
  await page.goBack({waitUntil: "commit"});
  const isKept = await page.evaluate(() => "isKept" in window);
  await Promise.all([close(), plain.close()]);
  return isKept;
}

/** Leaves for another page by its address, and comes back; throws where the page was made anew. */
async function goAndReturn(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  await page.evaluate(() => {
    addEventListener("pageshow", ({persisted}) => (document.documentElement.dataset["kept"] = String(persisted)));
  });
  await page.evaluate((address) => void setTimeout(() => location.assign(address)), `${site.url}/en/methods/`);
  await page.waitForURL(/\/methods\//);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL(new RegExp(path), {waitUntil: "commit"});
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["kept"]).catch(() => null)).toBe("true");
}

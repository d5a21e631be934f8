/** A city whose page is not made beforehand in a language: whichever way one comes to it, it is drawn whole, with the figures of the release. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {formatNumber} from "../format/number.ts";
import {hasCityPage} from "../model/cityPages.ts";
import {LATEST} from "../model/releaseFolder.ts";
import {citiesById} from "../query/citiesById.ts";
import {openRelease} from "../query/node.ts";
import {cityFigures} from "../views/cityFigures.ts";
import {violations} from "./accessibility.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

/** Little known, so that its page is made beforehand in English alone. */
const CITY = "begusarai";
const LIVE = `/ar/city/any/?city=${CITY}`;
const {t, like} = wordsOf("ar");
const db = await openRelease(`dist/${LATEST}`);
const figures = await cityFigures(db, CITY);

test("the city of these tests has a page in English, and none in Arabic", async () => {
  const [city] = await citiesById(db, [CITY]);
  expect([hasCityPage(city!, "en"), hasCityPage(city!, "ar")]).toEqual([true, false]);
  expect(figures.length).toBeGreaterThan(5);
});

describe("the figures of the release", () => {
  test("stand where an old address leads, which keeps what it says", async ({open}) => {
    const {page, foreign} = await open(`/ar/city/${CITY}/?within=country#figures`);
    await page.waitForURL(`**${LIVE}&within=country#figures`);
    await hasFigures(page);
    expect(await page.locator("input[name=within]").isChecked()).toBe(true);
    await expect
      .poll(() =>
        page.locator("h2#figures").evaluate((node) => Math.abs(node.getBoundingClientRect().top) < innerHeight),
      )
      .toBe(true);
    expect(foreign).toEqual([]);
  });

  test("stand where the search leads, by keyboard", async ({open}) => {
    const {page, problems} = await open("/ar/");
    await page.locator("main").getByRole("combobox").first().fill(CITY);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${LIVE}`);
    const link = page.locator('.contents a[href="#figures"]');
    await link.waitFor();
    await link.focus();
    await page.keyboard.press("Enter");
    await hasFigures(page);
    expect(problems).toEqual([]);
  });

  test("come without the query engine, in all sections of a page made beforehand", async ({open, site}) => {
    const {page, problems} = await open("/ar/methods/");
    await page.context().route(/duckdb/, (route) => route.abort());
    await page.goto(`${site.url}${LIVE}#figures`);
    await isWhole(page);
    const ids = (root: Page) => root.locator("main h2[id]").evaluateAll((all) => all.map(({id}) => id));
    const {page: made} = await open(`/en/city/${CITY}/`, {javaScriptEnabled: false});
    expect(await ids(page)).toEqual(await ids(made));
    expect(await page.locator(".contents a:visible").count()).toBe((await ids(made)).length);
    expect(await page.title()).toMatch(/^Begusarai, الهند · /);
    // The browser says so of what was cut off, without an address.
    expect(problems.filter((problem) => !/duckdb|net::ERR_FAILED/.test(problem))).toEqual([]);
  });
});

test("is accessible, from right to left, in 360 px", async ({open}) => {
  const {page} = await open(`${LIVE}#figures`, {viewport: {width: 360, height: 740}});
  await isWhole(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => [document.dir, document.documentElement.scrollWidth])).toEqual(["rtl", 360]);
});

test("a page that stands ready is where its live address leads", async ({open}) => {
  const {page} = await open(`/en/city/any/?city=${CITY}&within=country`);
  await page.waitForURL(`**/en/city/${CITY}/?within=country`);
});

test("the page made beforehand leads to the live one in the language that has none, and names no twin there", async ({
  open,
}) => {
  const {page} = await open(`/en/city/${CITY}/?within=country`, {});
  expect(await page.locator('link[rel="alternate"][hreflang="ar"]').count()).toBe(0);
  await page.locator("[data-languages] a[hreflang=ar]").click();
  await page.waitForURL(`**${LIVE}&within=country`);
});

test.for([
  ["/en/city/any/?city=atlantis", wordsOf("en").like("city.unknown", {city: "atlantis"})],
  ["/ar/city/atlantis/", like("city.unknown", {city: "atlantis"})],
  ["/ar/city/any/", like("city.any.choose")],
] as const)("%s says that it names no city, and offers to find one", async ([path, words], {open}) => {
  const {page} = await open(path);
  await page.locator("main").getByRole("combobox").waitFor();
  expect(await textOf(page, "main")).toMatch(words);
  expect(await page.locator("main section:visible").count()).toBe(0);
});

test("says what it needs where no script runs, and where the list of cities is", async ({open}) => {
  const {page} = await open(LIVE, {javaScriptEnabled: false});
  expect(await textOf(page, "main")).toContain(plain(t("city.any.script")));
  expect(await page.locator('main a[href="/ar/city/"]').first().isVisible()).toBe(true);
});

test("says so where the figures do not come, and draws them when asked again", async ({open, site}) => {
  const {page} = await open("/ar/methods/");
  await page.context().route(/\.parquet$/, (route) => route.abort());
  await page.goto(site.url + LIVE);
  const again = page.locator(".live-status button");
  await again.waitFor();
  await page.context().unroute(/\.parquet$/);
  await again.click();
  await page.locator(".city-opening").waitFor();
  await page.locator(".contents a:visible").first().waitFor();
});

/** Every figure of the city stands in its row, as the database has it. */
async function hasFigures(page: Page): Promise<void> {
  await page.locator("main tr#population").waitFor();
  for (const {indicator, shown} of figures) {
    const row = plain(await page.locator(`main tr#${indicator.id}`).textContent());
    expect.soft(row, indicator.id).toContain(plain(formatNumber("ar", shown.value, indicator.decimals)));
  }
}

/** All sections are drawn, as they are where the address names a place of the page. */
async function isWhole(page: Page): Promise<void> {
  await page.locator("main tr#population").waitFor();
  const waiting = page.locator('live-view:is([data-state="static"], [data-state="loading"])');
  await expect.poll(() => waiting.count(), {timeout: 20_000}).toBe(0);
}

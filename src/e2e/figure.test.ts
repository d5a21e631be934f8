/** The way of one number: in a drawer over the page that shows it, and at its own address; by pointer and by keys, in two languages. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {compare, settled} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

/** Presses the button that asks the engine, and gives what it answers. */
async function answered(page: Page): Promise<string> {
  await page.locator("button[data-asks]").click();
  await page.locator("output[data-same]").waitFor();
  return textOf(page, "output[data-same]");
}

describe.each(["en", "ar"].map(wordsOf))("a figure told in $locale", ({locale, t, like}) => {
  test("opens over a city's page, with its file, line and checksum, and gives the focus back", async ({open}) => {
    const {page, problems, foreign} = await open(`/${locale}/city/vienna/`);
    await page.waitForLoadState("networkidle"); // drawers come once the page stands
    await page.locator("tr#pm25 details summary").click();
    const link = page.locator("tr#pm25 details").getByRole("link", {name: t("figure.open")});
    await link.click();
    const drawer = page.getByRole("dialog");
    await drawer.locator(".way h3").first().waitFor();
    const said = plain(await drawer.textContent());
    expect(said).toContain("data/sources/eu-city-panel/figures.csv:140843");
    expect(said).toMatch(/[0-9a-f]{64}/);
    expect(said).toMatch(like("figure.step.own", {line: "140,843"}));
    expect(said).toContain("CC-BY-4.0");
    expect(await answered(page)).toMatch(like("figure.sql.same"));
    await page.keyboard.press("Escape");
    await drawer.waitFor({state: "detached"});
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("opens at the first tap on a row of an indicator's cities, which no pointer was over before", async ({open}) => {
    const {page, problems} = await open(`/${locale}/indicator/population/`, {
      viewport: {width: 360, height: 740},
      hasTouch: true,
    });
    await page.waitForLoadState("networkidle"); // drawers come once the page stands
    const value = page.locator("table.standings tbody td.value").nth(2);
    await value.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await value.boundingBox())!;
    await page.touchscreen.tap(x + width - 12, y + height / 2);
    await page.getByRole("dialog").locator(".way h3").first().waitFor();
    expect(problems).toEqual([]);
  });

  test("opens from the table of a comparison by keys alone, and fits a phone", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,lyon&view=matrix", locale), {
      viewport: {width: 360, height: 740},
    });
    await settled(page, "Lyon");
    await page.waitForLoadState("networkidle");
    const link = page.locator('#view-matrix tr[data-indicator="pm25"] a.figure').first();
    await link.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.locator(".way h3").first().waitFor();
    const name = drawer.locator("h2");
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(plain(await name.textContent())).toContain("Vienna");
    expect(await drawer.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await drawer.getByRole("button", {name: t("share.code.close")}).press("Enter");
    await drawer.waitFor({state: "detached"});
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
  });

  test("opens from a row of an indicator's table, whose value is a link once a reader comes to the row", async ({
    open,
  }) => {
    const {page, problems} = await open(`/${locale}/indicator/pm25/`);
    await page.waitForLoadState("networkidle");
    const row = page.locator("table.standings tbody tr:has(th a)").first();
    await row.locator("th a").focus();
    await row.locator("td.value a.figure").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.locator(".way h3").first().waitFor();
    expect(plain(await drawer.locator("h2").textContent())).toContain(plain(await row.locator("th a").textContent()));
    const value = plain(await row.locator("td.value a").textContent());
    expect(plain(await drawer.locator(".way-value").textContent())).toContain(value);
    expect(problems).toEqual([]);
  });

  test("has an address: a derived figure with the lines that it was worked out of, and the question that gives it", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(`/${locale}/figure/?city=chicago&indicator=homicide-rate&period=2012`);
    await settled(page, "Chicago");
    const said = await textOf(page, "live-view");
    expect(said).toMatch(like("figure.step.own", {line: "694", value: "500"}));
    expect(said).toMatch(like("figure.step.whole", {line: "2,835", value: "2708382"}));
    expect(said).toContain(plain(t("formula.ratio")));
    expect(await answered(page)).toMatch(like("figure.sql.same", {value: "18.461206727854492"}));
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("says what other sources say of the same year, each with a way of its own", async ({open}) => {
    const {page} = await open(`/${locale}/figure/?city=vienna&indicator=population-municipal&period=2014`);
    await settled(page, "Vienna");
    const other = page.locator(".way-others tbody a").first();
    const {searchParams} = new URL((await other.getAttribute("href"))!, page.url());
    expect(searchParams.get("source")).toBe("unsd-city-population");
    expect(plain(await page.locator(".way-others tbody tr").first().textContent())).toMatch(/[−+]?\d/);
  });

  test("says so where the release has no such figure", async ({open}) => {
    const {page, problems} = await open(`/${locale}/figure/?city=vienna&indicator=pm25&period=1066`);
    await page.getByText(plain(t("figure.absent"))).waitFor();
    expect(problems).toEqual([]);
  });
});

import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {chosen, compare, settled, shown} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("a reader compares cities", () => {
  test("three cities, one of them swapped by keyboard; the address, a reload and the back button keep the choice", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(compare("cities=lyon,porto,turin"));
    await settled(page, "Porto");
    const before = await shown(page);
    expect(before).toMatch(/Lyon/);
    expect(before).toMatch(/Porto/);

    await page.locator("compare-controls button[data-remove=porto]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=lyon,turin&/);
    await page.locator("city-picker").getByRole("combobox").focus();
    await page.keyboard.type("tokyo");
    await page.getByRole("option", {name: /Tokyo/}).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=lyon,turin,tokyo&/);
    await settled(page, "Tokyo");
    const swapped = await shown(page);
    expect(swapped).toMatch(/Tokyo/);
    expect(swapped).not.toMatch(/Porto/);

    await page.reload();
    await settled(page, "Tokyo");
    expect(await shown(page)).toBe(swapped);

    await page.goBack();
    await page.goBack();
    await page.waitForURL(/cities=lyon,porto,turin$/);
    await settled(page, "Porto");
    expect(await shown(page)).toBe(before);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("eight cities at most", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto,turin,vienna,tokyo,lisbon,montreal,berlin,madrid"));
    await settled(page, "Berlin");
    expect(await chosen(page)).toHaveLength(8);
    expect(plain(await page.locator("[data-shows=notice]").textContent())).toMatch(/Madrid/);
  });

  test("a typeahead that forgives accents and finds nothing for nonsense", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto"));
    const box = page.locator("city-picker").getByRole("combobox");
    await box.fill("sao paulo");
    await page
      .getByRole("option", {name: /São Paulo/})
      .first()
      .waitFor();
    await box.fill("qqqqqq");
    await page.getByRole("option").first().waitFor({state: "hidden"});
    expect(plain(await page.locator("city-picker [role=status]").first().textContent())).not.toBe("");
    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
  });
});

describe("what can go wrong says so", () => {
  test.for([
    "atlantis",
    "atlantis,%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "lyon,atlantis",
    "'; DROP TABLE observation; --",
  ])("an address with unknown cities: %s", async (cities, {open}) => {
    const {page, problems} = await open(compare(`cities=${cities}`));
    const notice = page.locator("compare-controls > .notice[role=status]");
    await notice.waitFor({state: "visible"});
    expect(plain(await notice.textContent())).toMatch(/atlantis|DROP TABLE/);
    expect(plain(await page.locator("main").innerText())).toMatch(/\d{4}/);
    expect(problems).toEqual([]);
  });

  test("no city at all", async ({open}) => {
    const {page, problems} = await open(compare("cities="));
    expect(plain(await page.locator("main").innerText())).not.toMatch(/undefined|NaN|\[object/);
    expect(problems).toEqual([]);
  });

  test("a shard that is not the one in the manifest is refused, and what stood there stays", async ({open}) => {
    const {page} = await open("/en/compare/");
    await page.context().route("**/observation-by-city/*.parquet", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[Math.floor(body.length / 2)]! ^= 1;
      await route.fulfill({response, body});
    });
    const before = await shown(page);
    await page.locator("compare-controls button[data-remove]").first().click();
    expect(await failure(page)).toMatch(/observation-by-city\/\d+\.parquet.*(sha256|checksum|release)/i);
    expect(await shown(page)).toBe(before);
    expect(await page.locator("live-view[data-state=live]").count()).toBe(0);
  });

  test("a release that cannot be fetched is said, and asked for again", async ({open}) => {
    const {page} = await open("/en/compare/");
    await page.context().route(/\.(parquet|wasm)$/, (route) => route.abort());
    await page.locator("compare-controls button[data-remove]").first().click();
    expect(await failure(page)).not.toBe("");
    await page.context().unroute(/\.(parquet|wasm)$/);
    await page.locator(".live-status").getByRole("button").click();
    await settled(page);
  });

  test("a script that cannot be fetched is said; asking again keeps the choice", async ({open}) => {
    const {page} = await open("/en/compare/");
    await page.context().route(/\/matrix\.[\w-]+\.js$/, (route) => route.abort());
    await page.getByRole("tab", {name: "Table"}).click();
    await page.locator("compare-controls button[data-remove]").first().click();
    expect(await failure(page)).toMatch(/matrix/);
    await page.context().unroute(/\/matrix\.[\w-]+\.js$/);
    await page.locator(".live-status").getByRole("button").click();
    await page.locator("live-view[view=matrix][data-state=live]").waitFor();
    await settled(page);
    expect(await chosen(page)).toHaveLength(2);
    expect(await shown(page)).not.toMatch(/Vienna/);
  });
});

/** What the page says when its views have failed. */
async function failure(page: Page): Promise<string> {
  await page.locator("live-view[data-state=failed]").first().waitFor();
  return plain(await page.locator(".live-status[data-state=failed]").textContent());
}

import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

const compare = (cities: string) => `/en/compare/?cities=${cities}`;

describe("a reader compares cities", () => {
  test("three cities, one of them swapped by keyboard; the address, a reload and the back button keep the choice", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(compare("lyon,porto,turin"));
    await live(page);
    const before = await shown(page);
    expect(before).toMatch(/Lyon/);
    expect(before).toMatch(/Porto/);

    await page.locator("city-choice button[data-remove=porto]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=lyon,turin$/);
    await page.locator("city-choice").getByRole("combobox").focus();
    await page.keyboard.type("tokyo");
    await page.getByRole("option", {name: /Tokyo/}).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=lyon,turin,tokyo$/);
    await live(page, "Tokyo");
    const swapped = await shown(page);
    expect(swapped).toMatch(/Tokyo/);
    expect(swapped).not.toMatch(/Porto/);

    await page.reload();
    await live(page, "Tokyo");
    expect(await shown(page)).toBe(swapped);

    await page.goBack();
    await page.goBack();
    await page.waitForURL(/cities=lyon,porto,turin$/);
    await live(page, "Porto");
    expect(await shown(page)).toBe(before);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("eight cities at most", async ({open}) => {
    const {page} = await open(compare("lyon,porto,turin,vienna,tokyo,lisbon,montreal,berlin,madrid"));
    await live(page, "Berlin");
    expect(await page.locator("city-choice button[data-remove]").count()).toBe(8);
  });

  test("a typeahead that forgives accents and finds nothing for nonsense", async ({open}) => {
    const {page} = await open(compare("lyon,porto"));
    const box = page.locator("city-choice").getByRole("combobox");
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
    const {page, problems} = await open(compare(cities));
    const notice = page.locator("city-choice [role=status].notice, city-choice > .notice").first();
    await notice.waitFor({state: "visible"});
    expect(plain(await notice.textContent())).toMatch(/atlantis|DROP TABLE/);
    expect(plain(await page.locator("main").innerText())).toMatch(/\d{4}/);
    expect(problems).toEqual([]);
  });

  test("no city at all", async ({open}) => {
    const {page, problems} = await open(compare(""));
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
    await page.locator("city-choice button[data-remove]").first().click();
    expect(await failure(page)).toMatch(/observation-by-city\/\d+\.parquet.*(sha256|checksum|release)/i);
    expect(await shown(page)).toBe(before);
    expect(await page.locator("live-view[data-state=live]").count()).toBe(0);
  });

  test("a release that cannot be fetched is said, and asked for again", async ({open}) => {
    const {page} = await open("/en/compare/");
    await page.context().route(/\.(parquet|wasm)$/, (route) => route.abort());
    await page.locator("city-choice button[data-remove]").first().click();
    expect(await failure(page)).not.toBe("");
    await page.context().unroute(/\.(parquet|wasm)$/);
    await page.locator(".live-status").getByRole("button").click();
    await live(page);
  });
});

/** What the page says when its views have failed. */
async function failure(page: Page): Promise<string> {
  await page.locator("live-view[data-state=failed]").first().waitFor();
  return plain(await page.locator(".live-status[data-state=failed]").textContent());
}

/** Waits until every view of the page is live, and holds the word if one is given. */
async function live(page: Page, word = ""): Promise<void> {
  await page.waitForFunction((expected) => {
    const views = [...document.querySelectorAll<HTMLElement>("live-view")];
    return (
      views.length > 0 &&
      views.every((view) => view.dataset.state === "live") &&
      views.some((view) => view.textContent.includes(expected))
    );
  }, word);
}

async function shown(page: Page): Promise<string> {
  return plain((await page.locator("live-view").allTextContents()).join(" "));
}

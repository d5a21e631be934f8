/** Long tables are put in another order by the heads of their columns. */
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {LOCALES} from "../i18n/translator.ts";
import {localNumber} from "../components/localNumber.ts";
import {compare, settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

test("the cities of an indicator, by keyboard: upwards, downwards, and back; it is said", async ({open}) => {
  const {page, problems} = await open("/en/indicator/pm25/");
  const usual = await names(page);
  const head = page.locator(".standings th.city");
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  await page.locator("[role=status]", {hasText: "Sorted by City"}).waitFor({state: "attached"});
  const up = await names(page);
  expect(up).toEqual(usual.toSorted(new Intl.Collator("en", {numeric: true}).compare));
  expect(await page.locator(".standings .quarter:visible").count()).toBe(1);
  await page.keyboard.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBe("descending");
  expect((await names(page))[0]).toBe(up.at(-1));
  await page.keyboard.press("Space");
  expect(await head.getAttribute("aria-sort")).toBeNull();
  expect(await names(page)).toEqual(usual);
  expect(await head.locator("button").evaluate((button) => button === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
});

test.for(LOCALES)("numbers are numbers in %s", async (locale, {open}) => {
  const {page} = await open(`/${locale}/indicator/population/`);
  await page.locator(".standings th.value button").click();
  const read = localNumber(locale);
  const values = (await page.locator(".standings tbody:not(.kept) td.value").allTextContents()).map(read);
  expect(values.length).toBeGreaterThan(100);
  expect(values).toEqual(values.toSorted((a, b) => a! - b!));
});

test("what is in several units gets no button; a table that was drawn anew gets its buttons again", async ({open}) => {
  const {page} = await open(compare("cities=lyon,porto&view=matrix"));
  await settled(page, "Porto");
  const heads = page.locator(".matrix thead th");
  await heads.first().locator("button").waitFor();
  expect(await heads.nth(1).locator("button").count()).toBe(0);
  await heads.first().locator("button").click();
  expect(await heads.first().getAttribute("aria-sort")).toBe("ascending");
});

test("a table sorted by the reader is no other for the keys of its picture", async ({open}) => {
  const {page} = await open("/en/indicator/pm25/");
  const twin = page.locator("section:has(#trend) .twin");
  await twin.locator("summary").click();
  await twin.locator("th button").nth(1).click();
  await page.locator("svg.trend[data-offered]").locator("visible=true").focus();
  const option = page.locator("[role=option]:focus");
  await option.waitFor();
  const years: string[] = [];
  for (const key of ["Home", "ArrowRight", "ArrowRight"]) {
    await page.keyboard.press(key);
    years.push(/\d{4}/.exec(plain(await option.getAttribute("aria-label")).split("; ")[0]!)![0]);
  }
  expect(years).toEqual(years.toSorted());
});

test.for(["/en/indicator/pm25/", "/en/city/vienna/", "/en/"])(
  "every picture of %s has its table or its list",
  async (path, {open}) => {
    const {page} = await open(path);
    const without = await page.evaluate(() =>
      [...document.querySelectorAll("svg.chart")]
        .filter((svg) => svg.getAttribute("role") === "img")
        .filter((svg) => {
          const around = svg.closest("section, live-view, main")!;
          return (
            !around.querySelector("table, .twin") &&
            !document.querySelector("table.standings") &&
            !around.querySelector("a[href$='/city/']")
          );
        })
        .map((svg) => svg.getAttribute("aria-label")),
    );
    expect(without).toEqual([]);
  },
);

/** The cities in the order of the table, those that stand on top apart. */
async function names(page: Page): Promise<string[]> {
  return (await page.locator(".standings tbody:not(.kept) tr:not(.quarter) th").allTextContents()).map(plain);
}

import {describe, expect} from "vitest";
import {PAGES} from "./pages.ts";
import {sideways} from "./sideways.ts";
import {test} from "./test.ts";

describe.each(PAGES)("$type", ({path}) => {
  test("answers without an error, and asks no other host for anything", async ({open}) => {
    const {page, problems, foreign} = await open(path);
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("main#main").count()).toBe(1);
    expect(await page.title()).toMatch(/\S.* · City Parallels$/);
  });

  test.for([360, 1280])("needs no scrolling sideways at %i px", async (width, {open}) => {
    const {page} = await open(path, {viewport: {width, height: 800}});
    expect(await sideways(page)).toEqual([]);
  });

  test("offers a skip link first, and it leads to the content", async ({open}) => {
    const {page} = await open(path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#main$/);
  });
});

test("the root leads to the home page in a language", async ({open}) => {
  const {page, problems} = await open("/");
  await page.waitForURL(/\/en\/$/);
  expect(problems).toEqual([]);
});

/** WCAG 2.2 AA, as far as a machine can tell: every type of page in every language and both themes, and pages in use. */
import type {Page} from "playwright-core";
import {afterAll, describe, expect} from "vitest";
import {LOCALES} from "../i18n/translator.ts";
import {OF_COLOURS, thin, violations} from "./accessibility.ts";
import {compare, settled} from "./comparePage.ts";
import {PAGES} from "./pages.ts";
import {visit} from "./site.ts";
import type {Visit} from "./site.ts";
import {test} from "./test.ts";

let shared: Visit | undefined;
afterAll(() => shared?.close());

describe.each(LOCALES)("in %s", (locale) => {
  test.for(PAGES)("$type", async ({path}, {site, browser}) => {
    const address = site.url + path.replace(/^\/en\//, `/${locale}/`);
    if (shared) await shared.page.goto(address);
    else shared = await visit(browser, address);
    await thin(shared.page);
    await shared.page.emulateMedia({colorScheme: "light"});
    expect(await violations(shared.page)).toEqual([]);
    await shared.page.emulateMedia({colorScheme: "dark"});
    expect(await violations(shared.page, OF_COLOURS), "dark").toEqual([]);
    expect(shared.problems.splice(0)).toEqual([]);
    expect(shared.foreign.splice(0)).toEqual([]);
  });
});

describe("in use", () => {
  test("a mark under the keys, another pinned", async ({open}) => {
    const {page} = await open("/en/indicator/pm25/");
    await page.locator("svg.trend[data-offered]").locator("visible=true").focus();
    await page.locator("[role=option]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    expect(await violations(page)).toEqual([]);
  });

  test("a dot of a comparison under the keys", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto"));
    await settled(page, "Porto");
    await page.locator(".parallels svg[data-offered]").focus();
    await page.locator("[role=option]:focus").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.for([".indicators", ".groups", ".share"])(
    "the menu %s: Escape closes it, the focus is back on its name",
    async (menu, {open}) => {
      const {page} = await open(compare("cities=lyon,porto"));
      await settled(page, "Porto");
      await page.locator(`compare-controls ${menu} > summary`).focus();
      await page.keyboard.press("Enter");
      await page.locator(`compare-controls ${menu} .panel`).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("SUMMARY");
      expect(await page.locator(`compare-controls ${menu}[open]`).count()).toBe(0);
    },
  );

  test("a typeahead with its list open", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto"));
    await page.locator("compare-controls").getByRole("combobox", {name: /city/i}).fill("vien");
    await page.getByRole("option").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("compare-controls [role=listbox]:visible").count()).toBe(0);
  });
});

async function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName);
}

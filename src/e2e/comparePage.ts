/** What tests of the compare page ask of it again and again. */
import type {Page} from "playwright-core";
import {plain} from "./pages.ts";

/** The address of a comparison, in English by default: `compare("cities=lyon,porto")`. */
export function compare(address: string, locale = "en"): string {
  return `/${locale}/compare/${address === "" ? "" : `?${address}`}`;
}

/** Waits until every view that can be seen shows what was asked for last, and one of them the word. */
export async function settled(page: Page, word = ""): Promise<void> {
  await page.waitForFunction((expected) => {
    const views = [...document.querySelectorAll<HTMLElement>("live-view")].filter((view) => !view.closest("[hidden]"));
    const drawn = views.every((view) => ["live", "static"].includes(view.dataset.state ?? ""));
    return drawn && views.some((view) => view.textContent.includes(expected));
  }, word);
}

/** Waits until the page has told a screen reader what is compared, and gives it. */
export async function told(page: Page, pattern: RegExp): Promise<string> {
  const status = page.locator("[data-shows=status]").filter({hasText: pattern});
  await status.waitFor({state: "attached"});
  await settled(page);
  return plain(await status.textContent());
}

/** The text of all that can be seen of the views. */
export async function shown(page: Page): Promise<string> {
  return plain((await page.locator("live-view:visible").allTextContents()).join(" "));
}

/** The ids of the chosen cities, in their order. */
export async function chosen(page: Page): Promise<string[]> {
  return page
    .locator("compare-controls .chips [data-remove]")
    .evaluateAll((buttons: HTMLElement[]) => buttons.map(({dataset}) => dataset.remove!));
}

/** The parameters of the page's address. */
export function asked(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Presses Tab until what has the focus matches the selector, as a reader without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector)) return;
  }
  throw new Error(`expected the Tab key to reach ${selector}`);
}

/** What a button of the menu puts on the clipboard; reading it must have been granted. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", {name: button, exact: true}).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Controls whose script does not come: the page says so after a while, also to who wants no motion (as `open` says), and nothing of it once they are there. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {test} from "./test.ts";

const NOTICE = ".unready";

describe.each(["/en/compare/", "/en/explore/"])("%s", (path) => {
  test("says after a while that its controls did not come, and offers to be opened again", async ({open}) => {
    const {page} = await open("/404.html");
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(new URL(path, page.url()).href);
    expect(await isShown(page)).toBe(false);
    await passTime(page);
    expect(await isShown(page)).toBe(true);
    await page.unroute(/\.js$/);
    await page.locator(`${NOTICE} a`).click();
    await page.locator(`:defined > ${NOTICE}`).waitFor({state: "attached"});
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test("says nothing of it where they came", async ({open}) => {
    const {page} = await open(path);
    await page.locator(`:defined > ${NOTICE}`).waitFor({state: "attached"});
    await passTime(page);
    expect(await isShown(page)).toBe(false);
  });
});

function isShown(page: Page): Promise<boolean> {
  return page.locator(NOTICE).isVisible();
}

/** The wait is an animation, which can be brought to its end. */
async function passTime(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

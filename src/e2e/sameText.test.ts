import {expect} from "vitest";
import {PAGES, plain} from "./pages.ts";
import {test} from "./test.ts";

interface LiveView extends HTMLElement {
  selection: object;
  update(selection: object): Promise<void>;
}

test.for(PAGES)("$type: what the browser draws says what the build drew", async ({path}, {open}) => {
  const {page, problems} = await open(path);
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>("main [hidden]:has(live-view)").forEach((one) => (one.hidden = false)),
  );
  const views = page.locator("live-view");
  for (let index = 0; index < (await views.count()); index++) {
    const view = views.nth(index);
    const name = (await view.getAttribute("view")) ?? String(index);
    const drawn = plain(await view.textContent());
    await view.evaluate((element) => (element as LiveView).update((element as LiveView).selection));
    await page.waitForFunction(
      (i) => document.querySelectorAll<HTMLElement>("live-view")[i]?.dataset.state === "live",
      index,
    );
    expect.soft(plain(await view.textContent()), name).toBe(drawn);
    expect.soft(drawn.length, name).toBeGreaterThan(0);
  }
  expect(problems).toEqual([]);
});

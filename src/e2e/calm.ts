/** What must be true of a page once it has come to rest, whatever was done to it. */
import type {CDPSession, Page} from "playwright-core";
import {plain} from "./pages.ts";

/** So long may a page be busy with what was asked last, in ms. */
const MOST = 30_000;

/** What a page shows, and what of it was chosen: the same wherever its address is opened. */
export interface Shown {
  /** Fields of the choice by name, as they stand; of boxes those that are ticked. */
  fields: Record<string, string>;
  /** What the views that can be seen say, by name. */
  views: Record<string, string>;
}

/** Waits until nothing works any more; a query that runs is stopped, what failed is asked again. Throws where something never ends. */
export async function calm(page: Page): Promise<void> {
  await page.context().setOffline(false);
  const stop = page.locator("[data-do=stop]:visible");
  if (await stop.count()) await stop.click({timeout: 2000}).catch(() => undefined); // it may have ended by itself
  await atRest(page);
  for (let again = 0; again < 3; again++) {
    const failed = page.locator(".live-status[data-state=failed] button");
    if ((await failed.count()) === 0) return;
    await failed.evaluate((button: HTMLElement) => button.click());
    await page.waitForTimeout(100);
    await page.waitForLoadState();
    await atRest(page);
  }
  throw new Error(
    `expected a view that is asked again to be drawn; ${await page.locator(".live-status").textContent()}`,
  );
}

/** Nothing of the page is at work. Throws where that does not come to pass, and says what still is. */
export async function atRest(page: Page): Promise<void> {
  const busy =
    "[aria-busy=true], live-view[data-state=loading], .live-status[data-state=working], explore-sql[data-state=running]";
  await page
    .waitForFunction((busy) => [...document.querySelectorAll(busy)].every((own) => own.closest("[hidden]")), busy, {
      timeout: MOST,
    })
    .catch(async (cause: unknown) => {
      const still = await page
        .locator(busy)
        .evaluateAll((all) => all.map((own) => own.cloneNode() as Element).map((own) => own.outerHTML.slice(0, 120)));
      throw new Error(`expected a page at rest after ${MOST} ms; still at work: ${still.join(" ")}`, {cause});
    });
}

/** What a page at rest shows. */
export async function shownBy(page: Page): Promise<Shown> {
  const {fields, views} = await page.evaluate(() => {
    const named = [
      ...document.querySelectorAll<HTMLInputElement>(
        "main :is(compare-controls, peer-choice, scatter-choice) :is(select, input)[name]",
      ),
    ];
    const isBox = ({type}: HTMLInputElement) => ["checkbox", "radio"].includes(type);
    const fields = named
      .filter((field) => !["group", "cited"].includes(field.name) && !field.closest("[hidden]"))
      .filter((field) => !isBox(field) || field.checked)
      .map((field) => (isBox(field) ? [`${field.name} ${field.value}`, "chosen"] : [field.name, field.value]));
    const chips = [...document.querySelectorAll<HTMLElement>(".chips [data-remove]")].map(
      ({dataset}) => dataset.remove,
    );
    const seen = [...document.querySelectorAll<HTMLElement>("live-view")].filter((view) => !view.closest("[hidden]"));
    const texts = seen.map((view) => {
      const own = view.cloneNode(true) as HTMLElement;
      for (const readout of own.querySelectorAll(".readout, .readout + [role=status]")) readout.remove(); // of a mark
      return [view.getAttribute("view")!, own.textContent];
    });
    return {
      fields: Object.fromEntries([...fields, ["chips", chips.join()]]) as Record<string, string>,
      views: Object.fromEntries(texts) as Record<string, string>,
    };
  });
  return {fields, views: Object.fromEntries(Object.entries(views).map(([name, text]) => [name, plain(text)]))};
}

/** The bytes that the page's scripts hold after all garbage is gone. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  for (let times = 0; times < 2; times++) await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

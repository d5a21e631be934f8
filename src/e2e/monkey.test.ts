/** 600 acts by chance on the pages where there is most to do: MONKEY=17 npx vitest run --project site src/e2e/monkey.test.ts does them anew for a seed. */
import type {CDPSession, Page} from "playwright-core";
import {expect} from "vitest";
import {calm, heapOf, shownBy} from "./calm.ts";
import {monkey} from "./monkey.ts";
import type {Visit} from "./site.ts";
import {test} from "./test.ts";

const SEED = Number(process.env["MONKEY"] ?? 20261122);
/** So often the address is opened in a page of its own, and the page comes back to where it began. */
const OFTEN = 50;
/** After so many acts most of what a page keeps is there. */
const WARM = 100;
/** By so much may grow from then on what scripts hold of the beginning. */
const GROWTH = 1.2;

const CITIES = ["vienna", "lyon", "cairo", "nairobi", "mumbai", "tokyo"];
const SQL = ["SELECT ", "name FROM city ", "LIMIT 3", "WHERE population > 1000000 ", "nonsense", "; "];

test.for([
  {path: "/en/compare/?cities=vienna,lyon,tokyo", acts: 200, words: [...CITIES, "xyz", "Hàn"]},
  {path: "/en/city/vienna/", acts: 200, words: ["x"]},
  {path: "/en/explore/?sql=SELECT+name+FROM+city+LIMIT+5", acts: 200, words: SQL},
])("$acts acts on $path", async ({path, acts, words}, {open}) => {
  console.log(`MONKEY=${SEED} ${path}`);
  const {page, problems} = await open(path);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  const reader = monkey({seed: SEED, words});
  await warm(page, path, words);
  let grown = {from: 0, to: 0};
  for (let done = 1; done <= acts; done++) {
    await reader.act(page);
    await page.waitForTimeout(reader.below(80));
    expect(wrong(problems), last(reader.acts)).toEqual([]);
    if (done % OFTEN !== 0) continue;
    await calm(page).catch((cause: unknown) => Promise.reject(new Error(`after ${last(reader.acts)}`, {cause})));
    await expectRestorable(page, path, open, last(reader.acts));
    await show(page, path);
    if (done >= WARM) grown = await measured(page, cdp, grown);
  }
  expect(grown.to / grown.from, `heap of ${grown.from} bytes, then of ${grown.to}`).toBeLessThan(GROWTH);
  expect(wrong(problems)).toEqual([]);
});

/** Has the page fetch what it keeps: every city that is typed, all that opens or comes into view, every choice and every picture. */
async function warm(page: Page, path: string, words: readonly string[]): Promise<void> {
  const {pathname, searchParams} = new URL(path, page.url());
  if (searchParams.has("cities")) await show(page, `${pathname}?cities=${CITIES.join()}`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  for (const view of await page.locator("live-view:visible").all()) await view.scrollIntoViewIfNeeded();
  for (const field of await page.locator("main [role=combobox]:visible").all()) {
    for (const word of [...words, ""]) await field.fill(word);
  }
  for (const select of await page.locator("main select:visible").all()) {
    const options = select.locator("option:enabled");
    const values = await options.evaluateAll((all: HTMLOptionElement[]) => all.map(({value}) => value));
    for (const value of values) {
      await select.selectOption(value);
      await calm(page);
    }
  }
  for (const box of await page.locator("peer-choice input[type=checkbox]:visible").all()) {
    for (const checked of [!(await box.isChecked()), await box.isChecked()]) {
      await box.setChecked(checked);
      await calm(page);
    }
  }
  for (const tab of await page.locator("[role=tab][data-view]:visible").all()) {
    await tab.click();
    await calm(page);
  }
}

/** Has the page show an address as it does when a reader goes back to it. */
async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => {
    history.replaceState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await calm(page);
}

/** What is not the fault of the network, which the monkey cuts. */
function wrong(problems: readonly string[]): string[] {
  return problems.filter((problem) => !problem.includes("ERR_INTERNET_DISCONNECTED"));
}

function last(acts: readonly string[]): string {
  return `act ${acts.length}, the last of them: ${acts.slice(-12).join(" | ")}`;
}

/** What the address shows in a page of its own, in which the reader then goes to Arabic and comes back. */
async function expectRestorable(
  page: Page,
  path: string,
  open: (path: string) => Promise<Visit>,
  acts: string,
): Promise<void> {
  const address = new URL(page.url());
  expect(address.pathname, acts).toBe(path.replace(/\?.*/, ""));
  const fresh = await open(address.href.slice(address.origin.length));
  await calm(fresh.page);
  expect(await shownBy(fresh.page), `${address.href} after ${acts}`).toEqual(await shownBy(page));
  await fresh.page.locator("[data-languages] a[lang=ar]").click();
  await fresh.page.waitForURL(/\/ar\//);
  await calm(fresh.page);
  expect((await shownBy(fresh.page)).fields, acts).toEqual((await shownBy(page)).fields);
  expect(wrong(fresh.problems), acts).toEqual([]);
  await fresh.page.close();
}

/** The heap of a page at its beginning, and that of the first time since the page was loaded. */
async function measured(page: Page, cdp: CDPSession, before: {from: number; to: number}) {
  const to = await heapOf(cdp);
  const known = await page.evaluate(() => {
    const {measured = false} = window as {measured?: boolean};
    (window as {measured?: boolean}).measured = true;
    return measured;
  });
  return {from: known ? before.from : to, to};
}

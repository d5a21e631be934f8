/** Slow and broken lines: each file on the way of a first comparison, in each of the ways in which hosts and lines fail. */
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Browser} from "playwright-core";
import {PATIENCE} from "../query/patience.ts";
import {launch} from "./browser.ts";
import {atRest, shownBy} from "./calm.ts";
import type {Shown} from "./calm.ts";
import type {Fault, FaultyHost} from "./faultyHost.ts";
import {FAULTS, faultyHost} from "./faultyHost.ts";
import {plain} from "./pages.ts";
import type {Visit} from "./site.ts";
import {visit} from "./site.ts";

const PAGE = "/en/compare/";
const CITY = "nairobi";
/** The list of cities, the manifest, figures of cities, what is known of indicators, scripts. */
const KINDS = [
  /cities[\w/-]*\.json$/,
  /release\.json$/,
  /observation-by-city/,
  /indicator\.parquet$/,
  /_astro\/.*\.js$/,
];

let browser: Browser;
let host: FaultyHost;
/** What the comparison shows where nothing goes wrong, and the files that it fetched. */
let whole: Shown;
let files: string[];

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), faultyHost()]);
  await using opened = await open();
  const before = host.asked.length;
  await compare(opened.page);
  await opened.page.locator(`compare-controls [data-remove=${CITY}]`).waitFor();
  await atRest(opened.page);
  await facts(opened.page);
  whole = await shownBy(opened.page);
  files = [...new Set(host.asked.slice(before))].filter(
    (path) => /\.(js|json|parquet|arrow)$/.test(path) && !/duckdb|worker/i.test(path),
  );
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe("a first comparison", () => {
  test("fetches the list of cities, the manifest, figures and scripts", () => {
    for (const kind of KINDS)
      expect(
        files.find((path) => kind.test(path)),
        String(kind),
      ).toBeDefined();
  });

  // Each file in one of the ways, in turn, and one file of each kind in silence too, and the script of what is told.
  test.each(FAULTS)(
    "of whose files some are hurt (%s) says so, shows nothing half drawn, and goes on once that is over",
    async (fault) => {
      const silent =
        fault === "stall" ? [...KINDS, /compare-facts/].map((kind) => files.find((path) => kind.test(path))!) : [];
      const own = files.filter((_, index) => FAULTS[index % FAULTS.length] === fault);
      for (const path of new Set([...own, ...silent])) await expectMended(path, fault);
    },
  );
});

describe("the engine", () => {
  test.each(["stall", "cut", "500", "html"] as const)(
    "whose files are hurt (%s) says so, and starts once that is over",
    async (fault) => {
      for (const file of [/engineWorker.*\.js$/, /duckdb-browser-eh\.worker.*\.js$/, /\.wasm$/]) {
        await using opened = await open("/en/explore/?sql=SELECT+count(*)+AS+cities+FROM+city");
        const {page} = opened;
        host.hurt(file, fault);
        await page.locator("[data-do=run]").click();
        if (fault === "stall") await passTime(opened, file);
        const said = page.locator("[data-shows=answer] [role=alert]");
        await said.waitFor();
        expect(plain(await said.textContent()), `${file.source} ${fault}`).toMatch(/query engine|network went silent/);
        await page.locator("explore-sql[data-state=idle]").waitFor();
        host.hurt(null);
        await page.locator("[data-do=run]").click();
        await page.locator("table.answer").waitFor();
      }
    },
  );
});

async function expectMended(path: string, fault: Fault): Promise<void> {
  const name = `${path} ${fault}`;
  await using opened = await open();
  const {page} = opened;
  const before = await shownBy(page);
  host.hurt(path, fault);
  await compare(page);
  if (fault === "stall") await passTime(opened, path);
  await atRest(page).catch((cause: unknown) => Promise.reject(new Error(name, {cause})));
  const done = () =>
    facts(page, fault === "slow" ? 20_000 : 1000).then(
      () => true,
      () => false,
    );
  if (fault === "slow") expect(await done(), name).toBe(true);
  if (!(await done())) {
    expect(await complaint(page), name).not.toBe("");
    const {views} = await shownBy(page);
    for (const [view, text] of Object.entries(views))
      expect([before.views[view], whole.views[view]], name).toContain(text);
    host.hurt(null);
    await again(page, path);
    await facts(page, 20_000).catch((cause: unknown) => Promise.reject(new Error(`${name}: not mended`, {cause})));
  }
  host.hurt(null);
  await atRest(page);
  expect(await shownBy(page), name).toEqual(whole);
  expect(
    opened.problems.filter((problem) => /^exception/.test(problem)),
    name,
  ).toEqual([]);
}

/** Adds a city by what a reader does. */
async function compare(page: Page): Promise<void> {
  const field = page.locator("compare-controls city-picker input");
  await field.fill("");
  await field.pressSequentially(CITY.slice(0, 5));
  const offered = page.locator("compare-controls city-picker [role=option]").first();
  await offered.waitFor({timeout: 3000}).then(
    () => field.press("Enter"),
    () => undefined,
  );
}

/** What the page says of what went wrong, as far as it can be seen. */
async function complaint(page: Page): Promise<string> {
  const places = page.locator(
    ".live-status[data-state=failed], compare-controls city-picker [role=status], compare-controls [data-shows=notice]",
  );
  const texts = await places.evaluateAll((all) =>
    all
      .filter((own) => own.getBoundingClientRect().width > 2 && own.checkVisibility())
      .map(({textContent}) => textContent),
  );
  return plain(texts.join(" "));
}

/** Tries again by what is offered: the button of what failed, or another letter; a script that did not come is asked for when the page is opened anew. */
async function again(page: Page, path: string): Promise<void> {
  const button = page.locator(".live-status[data-state=failed] button");
  const isChosen = async () => (await page.locator(`compare-controls [data-remove=${CITY}]`).count()) > 0;
  if (await button.isVisible()) {
    await button.click();
    await page.waitForLoadState();
    return;
  }
  if (path.endsWith(".js") || (await isChosen())) await page.reload();
  if (!(await isChosen())) await compare(page);
}

/** The comparison is there, and what a screen reader is told of it. */
async function facts(page: Page, timeout = 20_000): Promise<void> {
  await page.waitForFunction(
    () => {
      const views = [...document.querySelectorAll<HTMLElement>("live-view")].filter(
        (view) => !view.closest("[hidden]"),
      );
      const told = document.querySelector("[data-shows=status]")!.textContent;
      return views.every((view) => view.dataset.state === "live") && /\d/.test(told);
    },
    undefined,
    {timeout},
  );
}

/** The line has been silent for as long as anybody waits; the clock of the page is put on. */
async function passTime({page}: Visit, file: string | RegExp): Promise<void> {
  const isAsked = () => host.asked.some((path) => (typeof file === "string" ? path === file : file.test(path)));
  await expect.poll(isAsked).toBe(true);
  await page.waitForTimeout(300);
  for (let times = 0; times < 3; times++) {
    await page.clock.fastForward(PATIENCE + 1000);
    await page.waitForTimeout(100);
  }
}

async function open(path = PAGE): Promise<Visit & AsyncDisposable> {
  host.asked.length = 0;
  const opened = await visit(browser, "about:blank");
  await opened.page.clock.install();
  // Chromium guesses how fast the line is; DuckDB that is fetched ahead would be asked for by chance.
  await opened.page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: {saveData: true}}));
  await opened.page.goto(host.url + path);
  return {
    ...opened,
    [Symbol.asyncDispose]: async () => {
      host.hurt(null);
      await opened.close();
    },
  };
}

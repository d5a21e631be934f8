/** A new release is published while a page is open: the page says so once, keeps its own, and mixes nothing. */
import {readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import {LATEST, releaseFolder} from "../model/releaseFolder.ts";
import {launch} from "./browser.ts";
import {settled, shown} from "./comparePage.ts";
import type {FaultyHost} from "./faultyHost.ts";
import {faultyHost} from "./faultyHost.ts";
import {plain, textOf} from "./pages.ts";
import type {Visit} from "./site.ts";
import {visit} from "./site.ts";

const PAGE = "/en/compare/";
const NEXT = "2099.1.0";
const html = readFileSync(`dist${PAGE}index.html`, "utf8");
const [, release = ""] = /data-release="([^"]+)"/.exec(html)!;
const OLD = releaseFolder(release);
const NOTICE = "[data-newer]";

let browser: Browser;
let host: FaultyHost;
let opened: Visit;

beforeAll(async () => {
  browser = await launch();
});

beforeEach(async () => {
  host = await faultyHost();
  opened = await visit(browser, "about:blank");
  await opened.page.clock.install();
  await opened.page.goto(host.url + PAGE);
});

afterEach(async () => {
  await opened.close();
  await host.close();
});

afterAll(() => browser?.close());

test("whose figures stay where they were: the page says so once, and goes on with its own", async () => {
  const {page, problems} = opened;
  await add(page, "tokyo");
  publish();
  await page.clock.fastForward("11:00");
  await add(page, "lyon");
  await page.locator(NOTICE).waitFor();
  expect(await textOf(page, `${NOTICE} p`)).toBe(
    `Release ${NEXT} has been published since you opened this page. All that you see here is still of release ${release}.`,
  );
  expect(await shown(page)).toMatch(/Tokyo.*Lyon/);
  await page.clock.fastForward("11:00");
  await add(page, "cairo");
  expect(await page.locator(NOTICE).count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("release")).toBe(release);
  expect(await page.locator("html").getAttribute("data-release")).toBe(release);
  const figures = host.asked.filter((path) => path.startsWith("/data/"));
  expect(figures.filter((path) => !path.startsWith(`/${OLD}`))).toEqual([`/${LATEST}release.json`]);
  expect(problems).toEqual([]);
  await page.locator(`${NOTICE} button`).click();
  await page.locator(`html[data-release="${NEXT}"]`).waitFor();
});

test("nobody is asked for it while nothing is done, and nothing is said of a network that is gone", async () => {
  const {page} = opened;
  await add(page, "lyon");
  await page.clock.fastForward("11:00");
  expect(host.asked.filter((path) => path.startsWith(`/${LATEST}`))).toEqual([]);
  host.hurt(/\/data\/latest\//, "cut");
  await add(page, "tokyo");
  await expect.poll(() => host.asked.includes(`/${LATEST}release.json`)).toBe(true);
  expect(await page.locator(NOTICE).count()).toBe(0);
});

test.for(["before the first question", "later"])(
  "whose figures take the place of the old ones, %s: the page says so, keeps what it drew, and offers to be opened again",
  async (when) => {
    const {page} = opened;
    if (when === "later") await add(page, "tokyo");
    const before = await shown(page);
    publish();
    host.hurt(new RegExp(`^/${OLD}`), "404");
    await page.evaluate(async () => {
      await document
        .querySelector<HTMLElement & {update(selection: object): Promise<void>}>("live-view[view=parallels]")!
        .update({cities: ["nairobi"]});
    });
    const failed = page.locator(".live-status[data-state=failed]");
    await failed.waitFor();
    expect(plain(await failed.textContent())).toMatch(
      /The figures of the site have been renewed since this page was made/,
    );
    expect(await shown(page)).toBe(before);
    expect(host.asked.filter((path) => path.includes(NEXT))).toEqual([]);
    await failed.getByRole("button", {name: "Open the page again"}).click();
    await page.locator(`html[data-release="${NEXT}"]`).waitFor();
  },
);

/** The host shows the next release: its pages and its newest manifest name it. */
function publish(): void {
  host.put(`${PAGE}index.html`, html.replaceAll(release, NEXT));
  const manifest = readFileSync(`dist/${LATEST}release.json`, "utf8").replaceAll(release, NEXT);
  host.put(`/${LATEST}release.json`, manifest);
}

/** Adds a city to the comparison, by its address, as a link within the page does. */
async function add(page: Page, city: string): Promise<void> {
  await page.evaluate((city) => {
    const picked = new CustomEvent("city-picker:choose", {bubbles: true, detail: {id: city, name: city}});
    document.querySelector("compare-controls city-picker")!.dispatchEvent(picked);
  }, city);
  await page.locator(`compare-controls [data-remove=${city}]`).waitFor();
  await settled(page);
}

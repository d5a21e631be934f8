/** What readers see without a network: what they have seen, what they chose to keep, and a page that says what is there. */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {LATEST, releaseFolder} from "../model/releaseFolder.ts";
import type {Shelf} from "../offline/shelf.ts";
import {keep} from "./offlineShelf.ts";
import {plain} from "./pages.ts";
import type {Visit} from "./site.ts";
import {visit} from "./site.ts";
import {test as base} from "./wiredTest.ts";

const {release, build} = JSON.parse(readFileSync("dist/en/offline/files.json", "utf8")) as Shelf;
const NEXT = "2099.1.0";
const manifest = readFileSync(`dist/${LATEST}release.json`, "utf8");
const hex = (text: string) => createHash("sha256").update(text).digest("hex");
/** The site as its next release would say itself to be. */
const RENEWED = {
  [release]: NEXT,
  [build]: "another-build",
  [hex(manifest)]: hex(manifest.replaceAll(release, NEXT)),
};

const test = base.extend<{live: (path: string) => Promise<Visit>}>({
  /** Opens a page with the service worker, and waits until it has kept the first pages. */
  live: async ({wire, browser}, use) => {
    const visits: Visit[] = [];
    await use(async (path) => {
      const opened = await visit(browser, wire.url + path, {serviceWorkers: "allow"});
      visits.push(opened);
      const [, locale] = path.split("/");
      await untilKept(opened.page, `/${locale}/offline/`);
      return opened;
    });
    await Promise.all(visits.map((opened) => opened.close()));
  },
});

describe("without a network", () => {
  test("pages that were seen, and the first pages of the language, open as they were", async ({wire, live}) => {
    const {page, foreign} = await live("/en/city/vienna/");
    await page.goto(`${wire.url}/en/indicator/pm25/`);
    const seen = plain(await page.locator("main").innerText());
    wire.cut();
    await page.reload();
    expect(plain(await page.locator("main").innerText())).toBe(seen);
    expect(
      await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("600 16px 'Source Serif 4'"))),
    ).toBe(true);
    for (const [path, words] of [
      ["/en/city/vienna/", /Vienna/],
      ["/en/", /City Parallels/],
      ["/en/compare/", /side by side/],
      ["/en/brief/", /brief/i],
    ] as const) {
      await page.goto(wire.url + path);
      expect(plain(await page.locator("body").innerText()), path).toMatch(words);
    }
    expect(foreign).toEqual([]);
  });

  test("a live comparison that was drawn is drawn again", async ({wire, live}) => {
    const {page} = await live("/en/compare/");
    await update(page, ["tokyo", "lyon"]);
    await page.reload();
    wire.cut();
    await page.reload();
    await update(page, ["tokyo", "lyon"]);
    await page.locator("live-view[view=parallels][data-state=live]").waitFor();
    expect(plain(await page.locator("live-view[view=parallels]").textContent())).toMatch(/Tokyo.*Lyon/);
  });

  test.for([
    ["/en/city/lyon/", "This page is not kept on this device, and there is no network.", "/en/city/vienna/"],
    ["/en/city/lyon", "This page is not kept on this device, and there is no network.", "/en/city/vienna/"],
  ] as const)("%s, which is not kept, says so and leads to what is", async ([path, words, link], {wire, live}) => {
    const {page} = await live("/en/city/vienna/");
    wire.cut();
    await page.goto(wire.url + path);
    await page.getByRole("heading", {name: words}).waitFor();
    await page.locator(`offline-shelf a[href="${link}"]`).click();
    await page.waitForURL(wire.url + link);
    expect(await page.locator("h1").textContent()).toMatch(/Vienna/);
  });

  test("a reader of another language is told in the language of the address", async ({wire, live}) => {
    const {page} = await live("/ar/city/vienna/");
    wire.cut();
    await page.goto(`${wire.url}/ar/city/lyon/`);
    await page.locator("[data-part=lost]:visible").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
    await page.goto(`${wire.url}/en/city/lyon/`);
    await page.locator("[data-part=lost]:visible").waitFor();
  });
});

describe("another release", () => {
  test("takes the place of what was seen, and nothing of the two is mixed", async ({wire, live}) => {
    const {page} = await live("/en/compare/");
    wire.renew(RENEWED);
    await page.goto(`${wire.url}/en/city/vienna/`);
    await page.waitForTimeout(2500); // a Chromium that is looked into changes to a new worker only once the old one rests
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).join()), {timeout: 20_000})
      .not.toContain(build);
    await page.goto(`${wire.url}/en/compare/`);
    await untilKept(page, "/en/offline/");
    wire.cut();
    await page.reload();
    expect(await page.locator("html").getAttribute("data-release")).toBe(NEXT);
    const kept = await page.evaluate(
      async (path) => (await (await caches.match(path))!.json()) as {release: string},
      `/${releaseFolder(NEXT)}release.json`,
    );
    expect(kept.release).toBe(NEXT);
  });

  test("what a reader chose stays whole until it is renewed", async ({wire, live}) => {
    const {page} = await live("/en/offline/?keep=&cities=vienna");
    await keep(page);
    wire.renew(RENEWED);
    await page.reload();
    await page.getByText(`The site now shows release ${NEXT}`).waitFor();
    wire.cut();
    await page.goto(`${wire.url}/en/city/vienna/`);
    expect(await page.locator("html").getAttribute("data-release")).toBe(release);
    wire.mend();
    await page.goto(`${wire.url}/en/offline/?keep=&cities=vienna`);
    await keep(page);
    expect(plain(await page.locator("[data-part=held]").textContent())).toContain(`release ${NEXT}`);
    wire.cut();
    await page.goto(`${wire.url}/en/city/vienna/`);
    expect(await page.locator("html").getAttribute("data-release")).toBe(NEXT);
  });
});

describe("what a reader chooses to keep", () => {
  test("says its size first, then how far it is, and opens without a network", async ({wire, live}) => {
    const {page, problems} = await live("/en/offline/");
    await page.goto(`${wire.url}/en/offline/?keep=compare,sources&cities=lyon,tokyo`);
    await page.getByRole("checkbox", {name: "Lyon"}).waitFor();
    await page
      .locator("[data-part=size]")
      .filter({hasText: /^\d+ MB to keep/})
      .waitFor();
    await keep(page);
    expect(plain(await page.locator("[data-part=held]").textContent())).toMatch(
      /Kept on this device: \d+ MB of release/,
    );
    wire.cut();
    await page.goto(`${wire.url}/en/city/tokyo/`);
    expect(await page.locator("h1").textContent()).toMatch(/Tokyo/);
    await page.goto(`${wire.url}/en/methods/`);
    await page.goto(`${wire.url}/en/compare/`);
    await update(page, ["osaka", "nairobi"]);
    expect(plain(await page.locator("live-view[view=parallels]").textContent())).toMatch(/Osaka.*Nairobi/);
    expect(problems.filter((problem) => !problem.includes("ERR_"))).toEqual([]);
  });

  test("can be stopped, goes on from there, and can be deleted", async ({live}) => {
    const {page} = await live("/en/offline/?keep=compare");
    await page.route(/observation-by-city/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.getByRole("button", {name: "Keep", exact: true}).click();
    await page
      .getByRole("status")
      .filter({hasText: / of .* kept/})
      .waitFor();
    await page.getByRole("button", {name: "Stop"}).click();
    await page
      .getByRole("status")
      .filter({hasText: /^Stopped: .* of .* are kept/})
      .waitFor();
    await page.unroute(/observation-by-city/);
    await keep(page);
    await page.getByRole("button", {name: "Delete all that is kept"}).click();
    await page.getByText("Nothing is kept on this device.").waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("kept")))).toEqual([]);
  });

  test("never is a file of figures with other bytes: the page says which, and that not all is kept", async ({
    wire,
    live,
  }) => {
    const {page} = await live("/en/offline/?keep=compare");
    const path = `/${releaseFolder(release)}observation-by-city/0.parquet`;
    wire.lay(path, "other bytes");
    await page.getByRole("button", {name: "Keep", exact: true}).click();
    await page
      .getByRole("status")
      .filter({hasText: /Not all could be kept: .*0\.parquet: expected the checksum of the manifest/})
      .waitFor({timeout: 90_000});
    expect(await page.evaluate(async (path) => (await caches.match(path)) === undefined, path)).toBe(true);
    expect(
      await page.evaluate(async (path) => (await caches.match(path)) === undefined, path.replace("/0.", "/1.")),
    ).toBe(false);
  });

  test("that the device has no room for is said", async ({wire, live}) => {
    const {page} = await live("/en/offline/");
    await page.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({quota: 12e6, usage: 2e6});
    });
    await page.goto(`${wire.url}/en/offline/?keep=compare,engine`);
    await page.getByText(/this device has room for 10.MB/).waitFor();
    await page.getByText("That is more than this device has room for. Choose less.").waitFor();
    expect(await page.getByRole("button", {name: "Keep", exact: true}).isDisabled()).toBe(true);
  });

  test("where the room runs out on the way, what has come stays and the page says so", async ({wire, live}) => {
    const {page} = await live("/en/offline/?keep=compare");
    await page.locator("[data-part=size]").filter({hasText: /MB/}).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", {origin: wire.url, quotaSize: 6e6});
    await page.getByRole("button", {name: "Keep", exact: true}).click();
    await page
      .getByRole("status")
      .filter({hasText: /This device has no more room: .* of .* are kept/})
      .waitFor();
  });
});

/** The service worker keeps one thing after another; the page that stands in for others is the last. */
async function untilKept(page: Page, path: string): Promise<void> {
  const kept = () =>
    page.evaluate(
      async (path) => navigator.serviceWorker.controller !== null && (await caches.match(path)) !== undefined,
      path,
    );
  await expect.poll(kept, {timeout: 60_000}).toBe(true);
}

async function update(page: Page, cities: string[]): Promise<void> {
  await page.evaluate(async (cities) => {
    const view = document.querySelector<HTMLElement & {update(selection: object): Promise<void>}>(
      "live-view[view=parallels]",
    )!;
    await view.update({cities});
  }, cities);
}

import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

interface LiveView extends HTMLElement {
  selection: {cities: string[]};
  update(selection: object): Promise<void>;
}

const PAGE = "/en/compare/";

describe("a live view", () => {
  test("draws another selection, holds it, and says that it did", async ({open}) => {
    const {page, problems} = await open(PAGE);
    const told = await page.evaluate(async () => {
      const told: unknown[] = [];
      document.addEventListener("live-view:updated", (event) => told.push((event as CustomEvent).detail));
      const view = document.querySelector<LiveView>("live-view[view=parallels]")!;
      await view.update({cities: ["tokyo", "lyon"]});
      return {told, selection: view.selection, busy: view.ariaBusy};
    });
    const selection = {cities: ["tokyo", "lyon"]};
    expect(told).toEqual({told: [{selection}], selection, busy: "false"});
    expect(await shown(page)).toMatch(/Tokyo.*Lyon/);
    expect(problems).toEqual([]);
  });

  test("paints the last of several choices alone", async ({open}) => {
    const {page} = await open(PAGE);
    const painted = await page.evaluate(async () => {
      const painted: unknown[] = [];
      document.addEventListener("live-view:updated", (event) => painted.push((event as CustomEvent).detail));
      const view = document.querySelector<LiveView>("live-view[view=parallels]")!;
      await Promise.all(["rome", "madrid", "porto"].map((city) => view.update({cities: [city]})));
      return painted;
    });
    expect(painted).toEqual([{selection: {cities: ["porto"]}}]);
    expect(await shown(page)).toMatch(/Porto/);
  });

  test("says in words how far the engine is, and that it has done", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/\.wasm$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    const done = page.evaluate(() => document.querySelector<LiveView>("live-view")!.update({cities: ["tokyo"]}));
    const status = page.locator(".live-status[role=status]");
    await status.filter({hasText: /Opening the query engine: \d.* of \d.*MB/}).waitFor({state: "visible"});
    await done;
    expect(await status.getAttribute("data-state")).toBe("idle");
    expect(plain(await status.locator("span").textContent())).not.toBe("");
  });

  test("keeps what stands there when it fails, says why, and tries again when asked", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/\.parquet$/, (route) => route.abort());
    const before = await shown(page);
    await update(page, ["tokyo"]);
    const view = page.locator("live-view[view=parallels]");
    expect(await view.getAttribute("data-state")).toBe("failed");
    expect(await shown(page)).toBe(before);
    const status = page.locator(".live-status[data-state=failed]");
    expect(plain(await status.textContent())).toMatch(/\.parquet: could not be fetched; is there a network\?/);
    await page.context().unroute(/\.parquet$/);
    await status.getByRole("button").click();
    await page.locator("live-view[view=parallels][data-state=live]").waitFor();
    expect(await shown(page)).toMatch(/Tokyo/);
    expect(await page.locator(".live-status").getAttribute("data-state")).toBe("idle");
  });
});

describe("the engine is opened ahead of the reader's first act", () => {
  const wasm = (page: Page, timeout: number) =>
    page.waitForRequest(/\.wasm$/, {timeout}).then(
      () => true,
      () => false,
    );

  test("some time after the page, where that costs nothing", async ({open}) => {
    const {page, requests} = await open(PAGE);
    expect(requests.filter((address) => /\.wasm$|\.parquet$/.test(address))).toEqual([]);
    expect(await wasm(page, 15_000)).toBe(true);
  });

  test("never where the reader saves data", async ({open}) => {
    const {page} = await open("/en/methods/");
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", {value: {saveData: true, effectiveType: "4g"}}),
    );
    await page.goto(new URL(PAGE, page.url()).href);
    expect(await wasm(page, 6000)).toBe(false);
  });

  test("never on a page without a live view", async ({open}) => {
    const {page, requests} = await open("/en/methods/");
    expect(await wasm(page, 5000)).toBe(false);
    expect(requests.filter((address) => /duckdb|live-?view/i.test(address))).toEqual([]);
  });
});

async function update(page: Page, cities: string[]): Promise<void> {
  await page.evaluate(
    (cities) => document.querySelector<LiveView>("live-view[view=parallels]")!.update({cities}),
    cities,
  );
}

async function shown(page: Page): Promise<string> {
  return plain(await page.locator("live-view[view=parallels]").textContent());
}

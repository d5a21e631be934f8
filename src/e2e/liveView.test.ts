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

  test("says in words how far the figures are, and that it has done", async ({open}) => {
    const {page} = await open(PAGE);
    await page.context().route(/\.parquet$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    const done = page.evaluate(() => document.querySelector<LiveView>("live-view")!.update({cities: ["tokyo"]}));
    const status = page.locator(".live-status[role=status]");
    await status.filter({hasText: /Fetching the figures: \d.*kB/}).waitFor({state: "visible"});
    await done;
    expect(await status.getAttribute("data-state")).toBe("idle");
    expect(plain(await status.locator("span").textContent())).not.toBe("");
  });

  test("is not drawn while it is hidden, and is drawn for the last choice when it is shown", async ({open}) => {
    const {page, requests} = await open(PAGE);
    const states = await page.evaluate(async () => {
      const view = document.querySelector<LiveView>("live-view[view=parallels]")!;
      view.parentElement!.hidden = true;
      await view.update({cities: ["tokyo"]});
      const hidden = view.dataset.state;
      view.parentElement!.hidden = false;
      return {hidden, asked: view.selection};
    });
    expect(states).toEqual({hidden: "waiting", asked: {cities: ["tokyo"]}});
    expect(requests.filter((address) => address.endsWith(".parquet"))).toEqual([]);
    await page.evaluate(() => {
      const view = document.querySelector<LiveView>("live-view[view=parallels]")!;
      return view.update(view.selection);
    });
    expect(await shown(page)).toMatch(/Tokyo/);
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

describe("DuckDB is fetched ahead of the question that needs it", () => {
  const isDuckdb = (address: string) => /\.wasm$|duckdb/.test(address);
  const wasm = (page: Page, timeout: number) =>
    page.waitForRequest(/\.wasm$/, {timeout}).then(
      () => true,
      () => false,
    );
  /** Opens the page with what the browser tells of the connection. */
  const withConnection = async (page: Page, connection: object) => {
    await page.addInitScript(
      (connection) => Object.defineProperty(navigator, "connection", {value: connection}),
      connection,
    );
    await page.goto(new URL(PAGE, page.url()).href);
  };

  test("some time after the page, where that costs nothing", async ({open}) => {
    const {page, requests} = await open("/en/methods/");
    await withConnection(page, {saveData: false, effectiveType: "4g", downlink: 10});
    expect(requests.filter((address) => isDuckdb(address) || address.endsWith(".parquet"))).toEqual([]);
    expect(await wasm(page, 15_000)).toBe(true);
  });

  test("after the first figures, never before", async ({open}) => {
    const {page, requests} = await open("/en/methods/");
    await withConnection(page, {saveData: false, effectiveType: "4g", downlink: 10});
    await update(page, ["tokyo"]);
    expect(await shown(page)).toMatch(/Tokyo/);
    expect(await wasm(page, 15_000)).toBe(true);
    const figures = requests.findLastIndex((address) => address.endsWith(".parquet"));
    expect(figures).toBeGreaterThan(-1);
    expect(requests.findIndex(isDuckdb)).toBeGreaterThan(figures);
  });

  test.for([
    ["the reader saves data", {saveData: true, effectiveType: "4g"}],
    ["the connection is slow", {saveData: false, effectiveType: "4g", downlink: 1.6}],
  ] as const)("never where %s: the figures come without it", async ([, connection], {open}) => {
    const {page, requests} = await open("/en/methods/");
    await withConnection(page, connection);
    await update(page, ["tokyo"]);
    expect(await shown(page)).toMatch(/Tokyo/);
    expect(await wasm(page, 6000)).toBe(false);
    expect(requests.filter(isDuckdb)).toEqual([]);
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

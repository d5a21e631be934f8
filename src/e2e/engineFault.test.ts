/** The engine ends in the midst of its work, or has no memory left: the reader is told, and the next thing asked is answered. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import type {LiveView} from "../components/live-view.ts";
import type {Engine} from "../query/browser.ts";
import {atRest, shownBy} from "./calm.ts";
import {settled} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";

const COVERAGE = "/en/compare/?cities=vienna,lyon&view=coverage";
const RUNAWAY = "SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000000) c";
const HUGE = "SELECT count(DISTINCT range::VARCHAR || repeat('x', 100000)) FROM range(20000)";

declare global {
  interface Window {
    workers: Worker[];
    /** How many queries they were given. */
    asked: number;
    /** How the engine answers where it has memory enough. */
    rows: Engine["rows"];
  }
}

/** Has the page remember its workers, so that they can be ended as a browser ends them: without a word to anybody. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.workers = [];
    window.asked = 0;
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        window.workers.push(this);
      }

      override postMessage(message: unknown, rest?: StructuredSerializeOptions | Transferable[]): void {
        if (/QUERY/.test((message as {type?: string}).type ?? "")) window.asked++;
        super.postMessage(message, rest as StructuredSerializeOptions);
      }
    };
  });
  await page.reload();
}

/** Ends the engine's worker with the first question after this, once it has it. */
async function endMidway(page: Page): Promise<void> {
  await page.evaluate(() => {
    const worker = window.workers.at(-1)!;
    const post = worker.postMessage.bind(worker) as (message: unknown, transfer: Transferable[]) => void;
    worker.postMessage = (message: unknown, transfer: unknown = []) => {
      post(message, transfer as Transferable[]);
      worker.terminate();
    };
  });
}

/** Has the engine of the page's views answer from now on. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(async () => (await document.querySelector<LiveView>("live-view")!.prepare()).wake());
}

const failed = ".live-status[data-state=failed]";

describe("a worker that is ended in the midst of a question", () => {
  test("of a view: the page says so, keeps what stands there, and draws it when asked again, with a new engine", async ({
    open,
  }) => {
    const {page, problems} = await open(COVERAGE);
    await watchWorkers(page);
    await settled(page);
    await wake(page);
    const before = await shownBy(page);
    await endMidway(page);
    await page.locator("compare-controls [data-remove=lyon]").click();
    await page.locator(failed).waitFor();
    expect(await textOf(page, failed)).toMatch(/The query engine stopped in the midst of its work/);
    expect((await shownBy(page)).views["coverage"]).toBe(before.views["coverage"]);
    await page.locator(`${failed} button`).click();
    await settled(page);
    await wake(page);
    expect(await page.evaluate(() => window.workers.length)).toBe(2);
    expect(await textOf(page, "live-view[view=coverage]")).not.toMatch(/Lyon/);
    expect(problems).toEqual([]);
  });

  test("while nobody asks: the next question is answered as if nothing had been", async ({open}) => {
    const {page, problems} = await open(COVERAGE);
    await watchWorkers(page);
    await settled(page);
    await wake(page);
    await page.evaluate(() => window.workers[0]!.terminate());
    await page.waitForTimeout(200);
    await page.locator("compare-controls [data-remove=lyon]").click();
    await settled(page);
    expect(await textOf(page, "live-view[view=coverage]")).not.toMatch(/Lyon/);
    expect(problems).toEqual([]);
  });

  test("of the reader's own SQL: the page says so, and the next query is answered", async ({open}) => {
    const {page, problems} = await open(`/en/explore/?sql=${encodeURIComponent(RUNAWAY)}`);
    await watchWorkers(page);
    const before = await page.evaluate(() => window.asked);
    await page.locator("[data-do=run]").click();
    await page.waitForFunction((asked) => window.asked > asked, before);
    await page.waitForTimeout(500);
    await page.evaluate(() => window.workers.at(-1)!.terminate());
    await page.locator("[data-shows=answer] [role=alert]").waitFor();
    expect(await textOf(page, "[data-shows=answer]")).toMatch(/The query engine stopped in the midst of its work/);
    expect(await runNext(page)).toMatch(/^1 row$/);
    expect(problems).toEqual([]);
  });
});

describe("more memory than the engine may have", () => {
  test("for the reader's own SQL: the page says so, and the next query is answered", async ({open}) => {
    const {page} = await open(`/en/explore/?sql=${encodeURIComponent(HUGE)}`);
    await page.locator("[data-do=run]").click();
    await page.locator("[data-shows=answer] [role=alert]").waitFor();
    expect(await textOf(page, "[data-shows=answer]")).toMatch(/more memory than it may have, 1 GB/);
    expect(await runNext(page)).toMatch(/^1 row$/);
  });

  test("for a view: the page says so, and draws it when less is asked", async ({open}) => {
    const {page, problems} = await open(COVERAGE);
    await settled(page);
    await page.evaluate(async (huge) => {
      const engine = await document.querySelector<LiveView>("live-view")!.prepare();
      window.rows = engine.rows;
      engine.rows = () => engine.query(huge);
    }, HUGE);
    await add(page, "cairo");
    await page.locator(failed).waitFor();
    expect(plain(await textOf(page, failed))).toMatch(/This took more memory than the query engine may have/);
    await page.evaluate(async () => {
      (await document.querySelector<LiveView>("live-view")!.prepare()).rows = window.rows;
    });
    await page.locator(`${failed} button`).click();
    await settled(page, "Cairo");
    expect(problems).toEqual([]);
  });
});

/** Runs a small query, and gives what is said then. */
async function runNext(page: Page): Promise<string> {
  await page.evaluate(
    (sql) => (document.querySelector("explore-sql") as unknown as {fill: (sql: string) => void}).fill(sql),
    "SELECT count(*) AS cities FROM city",
  );
  await page.locator("[data-do=run]:visible").click();
  await page.locator("table.answer").waitFor();
  await atRest(page);
  return textOf(page, "[data-shows=state]");
}

/** Adds a city, as one that is picked from the list is. */
async function add(page: Page, city: string): Promise<void> {
  await page.evaluate((id) => {
    const picked = new CustomEvent("city-picker:choose", {bubbles: true, detail: {id, name: id}});
    document.querySelector("compare-controls city-picker")!.dispatchEvent(picked);
  }, city);
}

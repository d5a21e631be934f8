/** Two indicators, and the reader's own SQL over the release. */
import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {asked} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const PAGE = "/en/explore/";
const SMALL = "SELECT id, country, population FROM city WHERE population > 9000000 ORDER BY population DESC";

/** An address that brings a query. */
function query(sql: string, path = PAGE): string {
  return `${path}?sql=${encodeURIComponent(sql)}`;
}

/** Runs what stands in the editor, and gives what is said then. */
async function run(page: Page): Promise<string> {
  await page.locator("[data-do=run]").click();
  await page.locator("explore-sql[data-state=idle]").waitFor({timeout: 60_000});
  return textOf(page, "[data-shows=state]");
}

/** Lets the page fetch what it asks for. */
async function allow(page: Page): Promise<string> {
  await page.locator("[data-shows=answer] .notice button").click();
  await page.locator("explore-sql[data-state=idle]").waitFor({timeout: 60_000});
  return textOf(page, "[data-shows=state]");
}

function answers(page: Page, column: number): Promise<string[]> {
  return page.locator(`table.answer tbody td:nth-child(${column})`).allTextContents();
}

test("an example asks before it fetches all figures, then answers with a table, a picture and a file", async ({
  open,
}) => {
  const {page, problems, foreign} = await open(PAGE);
  await page.locator("[data-example=cleaner]").click();
  await run(page);
  expect(await textOf(page, "[data-shows=answer]")).toMatch(/names city, observation.*: \d\.\d MB to fetch/);
  expect(await allow(page)).toBe("25 rows");
  expect(await page.locator("table.answer tbody tr").count()).toBe(25);
  expect(await page.locator("svg.result rect").count()).toBe(25);
  expect(await page.locator("table.answer th button").count()).toBeGreaterThan(5);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name: /CSV/}).click()]);
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines[0]).toMatch(/^name,country,.*,source,licence,attribution,release$/);
  expect(lines[1]).toMatch(/,CC-BY-4\.0,.+,\d{4}\.\d+\.\d+$/);
  expect(lines).toHaveLength(27);
  await page.locator("explore-sql select").first().selectOption("dots");
  expect(await page.locator("svg.result [data-mark=dot] path").count()).toBe(25);
  const [drawing] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name: /SVG/}).click()]);
  expect(await readFile(await drawing.path(), "utf8")).toMatch(/^<\?xml.*Figures published by: /s);
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
});

test("what is small is fetched at once; the address holds the query, and a reload and the back button bring it again", async ({
  open,
}) => {
  const {page} = await open(query(SMALL));
  expect(await page.locator("textarea#sql").inputValue()).toBe(SMALL);
  expect(await page.locator("table.answer").count()).toBe(0);
  expect(await run(page)).toMatch(/^\d+ rows$/);
  expect((await answers(page, 1))[0]).toBe("tokyo");
  await page.locator("[data-example=sources]").click();
  await run(page);
  expect(asked(page)["sql"]).toContain("FROM source");
  await page.goBack();
  expect(await page.locator("textarea#sql").inputValue()).toBe(SMALL);
  await page.locator("[data-do=link]").click();
  const link = page.locator("[data-shows=link]");
  await link.waitFor();
  expect(await link.inputValue()).toMatch(/\/en\/explore\/\?sql=SELECT.*&release=\d{4}\.\d+\.\d+$/);
});

test("the editor comes with the focus, offers columns, runs by key and lets Tab out", async ({open}) => {
  const {page, problems} = await open(query("SELECT c. FROM city c"));
  await page.locator("textarea#sql").focus();
  const editor = page.locator(".cm-content:focus");
  await editor.waitFor();
  expect(await editor.getAttribute("aria-label")).toBe("SQL query");
  await page.keyboard.press("Home");
  for (let step = 0; step < "SELECT c.".length; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("popu");
  await page.locator(".cm-tooltip-autocomplete [aria-selected]", {hasText: "population"}).waitFor();
  await page.waitForTimeout(200); // a list that has just opened takes no key
  await page.keyboard.press("Enter");
  expect(await page.locator("textarea#sql").inputValue()).toBe("SELECT c.population FROM city c");
  await page.keyboard.press("Control+Enter");
  await page.locator("table.answer").waitFor();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Tab");
  expect(await page.locator("[data-do=run]").evaluate((button) => button === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
});

test("a link of another release says so", async ({open}) => {
  const {page} = await open(`${query(SMALL)}&release=2026.11.0`);
  expect(await run(page)).toContain("This link was made with release 2026.11.0; you see release ");
});

test("an error is shown with its place, and leads there", async ({open}) => {
  const {page} = await open(query("SELECT name,\n  populace FROM city"));
  await run(page);
  const said = page.locator("[data-shows=answer] [role=alert]");
  expect(await said.locator("pre").textContent()).toMatch(
    /"populace" not found.*\nLINE 2: {3}populace FROM city\n +\^/s,
  );
  await said.getByRole("button", {name: "Go to line 2, column 3"}).click();
  await page.locator(".cm-content:focus, textarea#sql:focus").waitFor();
});

test("a runaway query is stopped, and the next one is answered", async ({open}) => {
  const {page} = await open(query("SELECT count(*) FROM range(1000000) a, range(1000000) b, range(1000000) c"));
  await page.locator("[data-do=run]").click();
  const stop = page.locator("[data-do=stop]:visible");
  await stop.waitFor();
  await page.waitForTimeout(3000);
  expect(await page.locator("table.answer").count()).toBe(0);
  await stop.click();
  await page.getByText("Stopped. The engine starts anew").waitFor();
  await page.evaluate(
    (sql) => (document.querySelector("explore-sql") as unknown as {fill: (sql: string) => void}).fill(sql),
    SMALL,
  );
  expect(await run(page)).toMatch(/^\d+ rows$/);
});

test("a query that takes too much memory is told in words, and the next one is answered", async ({open}) => {
  const {page} = await open(query("SELECT count(DISTINCT range::VARCHAR || repeat('x', 100000)) FROM range(20000)"));
  await run(page);
  expect(await textOf(page, "[data-shows=answer]")).toMatch(/more memory than it may have, 1 GB/);
  await page.evaluate(
    (sql) => (document.querySelector("explore-sql") as unknown as {fill: (sql: string) => void}).fill(sql),
    SMALL,
  );
  expect(await run(page)).toMatch(/^\d+ rows$/);
});

test.for([
  ["SELECT * FROM read_csv_auto('http://127.0.0.1:9/a.csv')", "Scanning CSV files is disabled"],
  ["SELECT * FROM 'https://example.org/a.parquet'", "Scanning Parquet files is disabled"],
  ["SET enable_external_access = true", "the configuration has been locked"],
  ["LOAD httpfs", "Loading external extensions is disabled"],
  ["COPY city TO 'city.csv'", "COPY TO is disabled"],
  ["ATTACH 'other.db'", "Attaching on-disk databases is disabled"],
] as const)("the engine refuses %s, and asks nobody", async ([sql, words], {open}) => {
  const {page, foreign, requests} = await open(query(sql));
  await run(page);
  expect(await textOf(page, "[data-shows=answer] pre")).toContain(words);
  expect(foreign).toEqual([]);
  expect(requests.filter((address) => /a\.(csv|parquet)|httpfs|other\.db/.test(new URL(address).pathname))).toEqual([]);
});

test("two indicators are drawn anew, their address brings them again, and their SQL has one row a dot", async ({
  open,
}) => {
  const {page, problems} = await open(PAGE);
  await page.locator("select[name=x]").selectOption("population");
  await page.locator("live-view[data-state=live] [data-across=population]").waitFor();
  expect(asked(page)).toMatchObject({x: "population"});
  const [dots] = /\d[\d,]*/.exec(plain(await page.locator(".scatter-view p").first().textContent()))!;
  await page.reload();
  await page.locator("[data-across=population]").waitFor();
  await page.locator("[data-sql]").click();
  expect(await run(page)).toBe(`${dots} rows`);
  expect(await page.locator("svg.result [data-mark=dot] path").count()).toBe(Number(dots.replace(",", "")));
  expect(await page.locator(".legend").textContent()).toContain("Europe");
  expect(problems).toEqual([]);
});

test("in Arabic the words run from the right and the SQL from the left", async ({open}) => {
  const {page, problems} = await open(query(SMALL, "/ar/explore/"));
  await page.locator("textarea#sql").focus();
  const editor = page.locator(".cm-content");
  await editor.waitFor();
  expect(await editor.evaluate((content) => getComputedStyle(content).direction)).toBe("ltr");
  expect(await run(page)).toMatch(wordsOf("ar").like("indicator.download.rows"));
  expect(await page.locator("table.answer").evaluate((table) => getComputedStyle(table).direction)).toBe("rtl");
  expect(problems).toEqual([]);
});

test("without scripts the page says what it needs, and shows the scatter of two indicators", async ({open}) => {
  const {page} = await open(PAGE, {javaScriptEnabled: false});
  expect(await textOf(page, "noscript .notice")).toMatch(/needs JavaScript and WebAssembly.*about 3 MB/);
  expect(await page.locator("svg.scatter:visible").count()).toBe(1);
});

import {expect} from "vitest";
import {firstView, heaviestPages, sum} from "./bytes.ts";
import {test} from "./test.ts";

/** DESIGN.md section 8, in bytes. */
const FIRST_VIEW = 100_000;
const SCRIPT = 20_000;

test.for(["en", "ar"].flatMap((locale) => heaviestPages(locale)))(
  "$type, $path: the first view of the heaviest page is within its budget",
  async ({type, path}, {site, browser}) => {
    const {all, kinds, files} = await firstView(browser, site.url + path);
    const largest = files.slice(0, 6).map(({path, bytes}) => `${path} ${bytes.brotli}`);
    expect(all.brotli, largest.join(", ")).toBeLessThanOrEqual(FIRST_VIEW);
    expect(kinds.script.brotli, largest.join(", ")).toBeLessThanOrEqual(SCRIPT);
    // These are drawn from the figures as soon as they stand; what they show is no part of the first view.
    const engines = type === "embed" ? /\.wasm$|duckdb/ : /\.wasm$|\.parquet$|duckdb/;
    expect(files.filter(({path}) => engines.test(path))).toEqual([]);
  },
);

/** Come once a page is idle, for paper. */
const ON_PAPER = /_astro\/(printed-page|qrCode)\./;

test("the page that draws any city has drawn its opening within the budget of a first view, but for figures and what reads them", async ({
  site,
  browser,
}) => {
  const {path} = heaviestPages("ar").find(({type}) => type === "city drawn")!;
  const {files} = await firstView(browser, site.url + path, "drawn");
  expect(files.filter(({path}) => /\.wasm$|duckdb/.test(path))).toEqual([]);
  const figures = /\/data\/|_astro\/(engine|parquet)\./;
  const own = files.filter(({kind, path}) => kind !== "data" && !figures.test(path) && !ON_PAPER.test(path));
  expect(own.some(({path}) => path.includes("/cityOpening."))).toBe(true);
  const largest = own.slice(0, 8).map(({path, bytes}) => `${path} ${bytes.brotli}`);
  expect(sum(own.map(({bytes}) => bytes)).brotli, largest.join(", ")).toBeLessThanOrEqual(FIRST_VIEW);
});

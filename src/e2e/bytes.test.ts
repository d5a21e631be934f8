import {expect} from "vitest";
import {firstView, heaviestPages} from "./bytes.ts";
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
    const engines = ["embed", "city drawn"].includes(type) ? /\.wasm$|duckdb/ : /\.wasm$|\.parquet$|duckdb/;
    expect(files.filter(({path}) => engines.test(path))).toEqual([]);
  },
);

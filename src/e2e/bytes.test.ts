import {expect} from "vitest";
import {firstView, heaviestPages} from "./bytes.ts";
import {test} from "./test.ts";

/** DESIGN.md section 8, in bytes. */
const FIRST_VIEW = 100_000;
const SCRIPT = 20_000;
/** The controls of a comparison weigh more than that so far. */
const CONTROLS = 1_500;
/** Its figures are asked for as soon as its scripts run, before or after the load event: what is the first view is not told apart. */
const DRAWN = "city drawn";

test.for(["en", "ar"].flatMap((locale) => heaviestPages(locale)).filter(({type}) => type !== DRAWN))(
  "$type, $path: the first view of the heaviest page is within its budget",
  async ({type, path}, {site, browser}) => {
    const {all, kinds, files} = await firstView(browser, site.url + path);
    const largest = files.slice(0, 6).map(({path, bytes}) => `${path} ${bytes.brotli}`);
    expect(all.brotli, largest.join(", ")).toBeLessThanOrEqual(FIRST_VIEW);
    expect(kinds.script.brotli, largest.join(", ")).toBeLessThanOrEqual(
      type === "compare" ? SCRIPT + CONTROLS : SCRIPT,
    );
    // These are drawn from the figures as soon as they stand; what they show is no part of the first view.
    const engines = type === "embed" ? /\.wasm$|duckdb/ : /\.wasm$|\.parquet$|duckdb/;
    expect(files.filter(({path}) => engines.test(path))).toEqual([]);
  },
);

import {expect} from "vitest";
import {firstView, heaviestPages} from "./bytes.ts";
import {test} from "./test.ts";

/** DESIGN.md section 8, in bytes. */
const FIRST_VIEW = 100_000;
const SCRIPT = 20_000;
const ENGINE = /\.wasm$|duckdb/;
/** The controls of a comparison weigh more than that so far. */
const CONTROLS = 1_500;

test.for(["en", "ar"].flatMap((locale) => heaviestPages(locale)))(
  "$type, $path: the first view of the heaviest page is within its budget",
  async ({type, path}, {site, browser}) => {
    const {all, kinds, files} = await firstView(browser, site.url + path);
    const largest = files.slice(0, 6).map(({path, bytes}) => `${path} ${bytes.brotli}`);
    // A city that is drawn from the figures has DuckDB come ahead as soon as they stand, which is no part of the first view.
    const ahead = type === "city drawn" ? files.filter(({path}) => ENGINE.test(path)) : [];
    const weigh = (some: typeof files) => some.reduce((sum, {bytes}) => sum + bytes.brotli, 0);
    expect(all.brotli - weigh(ahead), largest.join(", ")).toBeLessThanOrEqual(FIRST_VIEW);
    const script = kinds.script.brotli - weigh(ahead.filter(({kind}) => kind === "script"));
    expect(script, largest.join(", ")).toBeLessThanOrEqual(type === "compare" ? SCRIPT + CONTROLS : SCRIPT);
    // These are drawn from the figures as soon as they stand; what they show is no part of the first view.
    const isDrawn = ["embed", "city drawn"].includes(type);
    const early = files.filter(({path}) => ENGINE.test(path) || (!isDrawn && path.endsWith(".parquet")));
    expect(early).toEqual(ahead);
  },
);

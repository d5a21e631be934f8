import {launch} from "../../src/e2e/browser.ts";
import {firstView, heaviestPages} from "../../src/e2e/bytes.ts";
import {PAGES} from "../../src/e2e/pages.ts";
import {serve} from "../../src/e2e/site.ts";
import type {Measure} from "./measure.ts";

/** Bytes of the first view of each type of page, script apart. */
export async function firstViews(): Promise<Measure[]> {
  const [site, browser] = await Promise.all([serve(), launch()]);
  try {
    const measures: Measure[] = [];
    for (const {type, path} of [...PAGES, ...heaviestPages()]) {
      const {all, script} = await firstView(browser, site.url + path);
      measures.push(
        {name: `first view, ${type}: brotli`, value: all.brotli / 1000, unit: "KB", budget: 100},
        {name: `first view, ${type}: gzip`, value: all.gzip / 1000, unit: "KB"},
        {name: `first view, ${type}: script, brotli`, value: script.brotli / 1000, unit: "KB", budget: 20},
      );
    }
    return measures;
  } finally {
    await browser.close();
    await site.close();
  }
}

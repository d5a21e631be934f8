import type {Browser, BrowserContextOptions} from "playwright-core";
import {test as base} from "vitest";
import {launch} from "./browser.ts";
import {serve, visit} from "./site.ts";
import type {Site, Visit} from "./site.ts";

interface Fixtures {
  /** The built site, served once for a file of tests. */
  site: Site;
  /** One browser for a file of tests. */
  browser: Browser;
  /** Opens a path of the site in a context of its own, closed at the end of the test. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** Vitest's `test` with the built site and a browser at hand. */
export const test = base.extend<Fixtures>({
  site: [
    async ({}, use) => {
      const site = await serve();
      await use(site);
      await site.close();
    },
    {scope: "file"},
  ],
  browser: [
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    {scope: "file"},
  ],
  open: async ({site, browser}, use) => {
    const visits: Visit[] = [];
    await use(async (path, options) => {
      const opened = await visit(browser, site.url + path, options);
      visits.push(opened);
      return opened;
    });
    await Promise.all(visits.map((opened) => opened.close()));
  },
});

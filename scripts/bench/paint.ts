import type {Browser} from "playwright-core";

/** Seconds from the start of the navigation. */
export interface Paint {
  /** First contentful paint. */
  first: number;
  /** Largest contentful paint until the page has loaded and what it draws by itself stands. */
  largest: number;
}

/** Loads a page on a phone, its processor slowed so many times and nothing cached. */
export async function paint(browser: Browser, url: string, cpu: number): Promise<Paint> {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, serviceWorkers: "block"});
  try {
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", {rate: cpu});
    await page.goto(url, {timeout: 120_000});
    const drawn = () => !document.querySelector("live-view[data-state=loading]");
    await page.waitForFunction(drawn, undefined, {timeout: 120_000});
    return await page.evaluate(async () => {
      const last = (type: string) =>
        new Promise<number>((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime / 1000));
          observer.observe({type, buffered: true});
        });
      const [first, largest] = await Promise.all([last("paint"), last("largest-contentful-paint")]);
      return {first, largest};
    });
  } finally {
    await context.close();
  }
}

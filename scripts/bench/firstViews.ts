import {globSync} from "node:fs";
import {launch} from "../../src/e2e/browser.ts";
import type {FirstView} from "../../src/e2e/bytes.ts";
import {firstView, heaviestPages, KINDS} from "../../src/e2e/bytes.ts";
import {serve} from "../../src/e2e/site.ts";
import type {Measure} from "./measure.ts";
import {median} from "./measure.ts";
import type {Paint} from "./paint.ts";
import {paint} from "./paint.ts";
import {SLOW, SLOW_NOTE, slowHost} from "./slowHost.ts";

const LOCALES = ["en", "ar"];
/** A page of words alone, whose first paint the others are held against. */
const BARE = "/404.html";
const RUNS = 3;

/** Medians of some runs, each with nothing cached, and the bytes of bodies that a run took. */
interface Slow extends Paint {
  bytes: number;
}

/** The heaviest page of each type in two languages: bytes by kind, requests, and when a slow phone paints it first and largest. */
export async function firstViews(): Promise<Measure[]> {
  const [site, host, browser] = await Promise.all([serve(), slowHost("dist", SLOW.bits, SLOW.latency), launch()]);
  try {
    await host.prepare(globSync("_astro/*.{js,css,woff2}", {cwd: "dist"}));
    const slowly = async (path: string): Promise<Slow> => {
      await host.prepare([path.replace(/\?.*/, "").replace(/\/$/, "/index.html")]);
      const before = host.sent();
      const runs: Paint[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await paint(browser, host.url + path, SLOW.cpu));
      return {
        first: median(runs.map(({first}) => first)),
        largest: median(runs.map(({largest}) => largest)),
        bytes: (host.sent() - before) / RUNS,
      };
    };
    const bare = await slowly(BARE);
    const measures: Measure[] = [{name: `${BARE}: first paint`, value: bare.first, unit: "s", note: SLOW_NOTE}];
    for (const {type, path} of LOCALES.flatMap((locale) => heaviestPages(locale))) {
      const view = await firstView(browser, site.url + path);
      const name = `${type}, ${path.replace(/\?.*/, "")}`;
      measures.push(...weights(view, name), ...times(await slowly(path), bare, name));
    }
    return measures;
  } finally {
    await browser.close();
    await site.close();
    host.close();
  }
}

function weights({all, kinds, files}: FirstView, name: string): Measure[] {
  return [
    {name: `${name}: brotli`, value: all.brotli / 1000, unit: "KB", budget: 100},
    {name: `${name}: gzip`, value: all.gzip / 1000, unit: "KB"},
    ...KINDS.filter((kind) => kinds[kind].raw > 0).map((kind): Measure => ({
      name: `${name}: ${kind}, brotli`,
      value: kinds[kind].brotli / 1000,
      unit: "KB",
      ...(kind === "script" ? {budget: 20} : {}),
    })),
    {name: `${name}: requests`, value: files.length, unit: "files"},
  ];
}

function times({first, largest, bytes}: Slow, bare: Slow, name: string): Measure[] {
  return [
    {name: `${name}: on the line until it is drawn`, value: bytes / 1000, unit: "KB"},
    {name: `${name}: first paint`, value: first, unit: "s", budget: 3},
    {name: `${name}: largest paint`, value: largest, unit: "s"},
    {name: `${name}: first paint ÷ that of ${BARE}`, value: first / bare.first, unit: "×"},
    {name: `${name}: largest paint ÷ first paint of ${BARE}`, value: largest / bare.first, unit: "×"},
  ];
}

import {globSync, readFileSync, statSync} from "node:fs";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {visit} from "./site.ts";

/** Bytes as a host sends them: text compressed (Brotli 11 or gzip 9), fonts, pictures, Parquet and the like as they are. */
export interface Bytes {
  raw: number;
  brotli: number;
  gzip: number;
}

export const KINDS = ["html", "style", "script", "font", "image", "data"] as const;
export type Kind = (typeof KINDS)[number];

/** What a page costs before the reader does anything. */
export interface FirstView {
  all: Bytes;
  kinds: Record<Kind, Bytes>;
  /** Of each file that is asked for, largest first. */
  files: {path: string; kind: Kind; bytes: Bytes}[];
}

/** Types that hosts compress. */
const TEXT = /text\/|javascript|json|svg|wasm|xml/;

/** Types of pages and where the pages of each lie in the folder of a language. */
const TYPES = {
  home: "index.html",
  city: "city/*/index.html",
  "city drawn": "city/any/index.html",
  indicator: "indicator/*/index.html",
  compare: "compare/index.html",
  brief: "brief/*/index.html",
  list: "{city,indicator,brief,sources}/index.html",
  country: "country/**/index.html",
  source: "sources/*/index.html",
  methods: "methods/index.html",
  data: "data/index.html",
  explore: "explore/index.html",
  search: "search/index.html",
  offline: "offline/index.html",
  embed: "embed/*/index.html",
};
/** What pages are asked for that are empty without. */
const ASKED: Readonly<Record<string, string>> = {
  embed: "?indicator=population&city=vienna&cities=vienna,lyon",
  "city drawn": "?city=begusarai",
};
/** Drawn in the browser. Every city has an English page, to which the one that draws any city leads on. */
const DRAWN = "city drawn";
/** Of so many of the longest files of a type the heaviest is looked for: what is long may be compressed well. */
const LONGEST = 10;

/** The heaviest page of each type that a language has, by its HTML compressed. Throws for a type without a page. */
export function heaviestPages(locale: string, folder = "dist"): {type: string; path: string}[] {
  const home = `${folder}/${locale}`;
  const types = Object.entries(TYPES).filter(([type]) => locale !== "en" || type !== DRAWN);
  return types.map(([type, files]) => {
    const longest = globSync(files, {cwd: home})
      .map((file) => ({file, length: statSync(`${home}/${file}`).size}))
      .sort((a, b) => b.length - a.length)
      .slice(0, LONGEST)
      .map(({file}) => ({file, weight: gzipSync(readFileSync(`${home}/${file}`)).length}));
    const [heaviest] = longest.sort((a, b) => b.weight - a.weight);
    if (!heaviest) throw new Error(`${home}: expected a page of the type "${type}" (${files}); received none`);
    const path = `/${locale}/${heaviest.file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
    return {type, path: path + (ASKED[type] ?? "")};
  });
}

/**
 * Loads a page with nothing cached and adds up all that it asked for before its load event, or before its first live view was drawn. As
 * a reader who saves data, who is sent no query engine ahead: its worker asks for files in a time that the page does not know.
 */
export async function firstView(
  browser: Browser,
  url: string,
  until: "loaded" | "drawn" = "loaded",
): Promise<FirstView> {
  const {page, requests, close} = await visit(browser, "about:blank");
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", {value: {saveData: true}});
    addEventListener("live-view:updated", () => performance.mark("drawn"), {once: true, capture: true});
  });
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  if (until === "drawn") await page.waitForFunction(() => performance.getEntriesByName("drawn").length > 0);
  const later = await page.evaluate((end) => {
    const [{loadEventStart}] = performance.getEntriesByType("navigation") as [PerformanceNavigationTiming];
    const last = end === "drawn" ? performance.getEntriesByName("drawn")[0]!.startTime : loadEventStart;
    const resources = performance.getEntriesByType("resource");
    return resources.filter(({startTime}) => startTime >= last).map(({name}) => name);
  }, until);
  const asked = [...new Set(requests)].filter((address) => address.startsWith("http") && !later.includes(address));
  await close();
  const files = await Promise.all(
    asked.map(async (address) => ({path: new URL(address).pathname, ...(await sizeOf(address))})),
  );
  const weigh = (weighed: typeof files) => sum(weighed.map(({bytes}) => bytes));
  return {
    all: weigh(files),
    kinds: Object.fromEntries(KINDS.map((one) => [one, weigh(files.filter(({kind}) => kind === one))])) as Record<
      Kind,
      Bytes
    >,
    files: files.sort((a, b) => b.bytes.brotli - a.bytes.brotli),
  };
}

/** The size of what an address answers with, and what it is. */
export async function sizeOf(address: string): Promise<{kind: Kind; bytes: Bytes}> {
  const response = await fetch(address);
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const quality = {params: {[constants.BROTLI_PARAM_QUALITY]: body.length > 2e6 ? 9 : 11}};
  return {
    kind: kindOf(type),
    bytes: TEXT.test(type)
      ? {raw: body.length, brotli: brotliCompressSync(body, quality).length, gzip: gzipSync(body, {level: 9}).length}
      : {raw: body.length, brotli: body.length, gzip: body.length},
  };
}

function kindOf(type: string): Kind {
  if (type.includes("html")) return "html";
  if (type.includes("css")) return "style";
  if (type.includes("javascript")) return "script";
  return KINDS.find((kind) => type.startsWith(`${kind}/`)) ?? "data";
}

/** Added up. */
export function sum(bytes: readonly Bytes[]): Bytes {
  return bytes.reduce(
    (total, {raw, brotli, gzip}) => ({raw: total.raw + raw, brotli: total.brotli + brotli, gzip: total.gzip + gzip}),
    {raw: 0, brotli: 0, gzip: 0},
  );
}

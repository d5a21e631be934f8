import {globSync, statSync} from "node:fs";
import {dirname} from "node:path";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {visit} from "./site.ts";

/** Bytes as a host sends them: text compressed (Brotli 11 or gzip 9), fonts, pictures, Parquet and the like as they are. */
export interface Bytes {
  raw: number;
  brotli: number;
  gzip: number;
}

/** What a page costs before the reader does anything. */
export interface FirstView {
  all: Bytes;
  script: Bytes;
  /** Of each file, largest first. */
  files: {path: string; bytes: Bytes}[];
}

/** Types that hosts compress. */
const TEXT = /text\/|javascript|json|svg|wasm|xml/;

/** Of the pages of cities, indicators and sources the largest each, since they differ most. */
export function heaviestPages(folder = "dist"): {type: string; path: string}[] {
  return ["city", "indicator", "sources"].map((type) => {
    const files = globSync(`en/${type}/*/index.html`, {cwd: folder}).map((file) => file.replaceAll("\\", "/"));
    const [largest = ""] = files.sort((a, b) => statSync(`${folder}/${b}`).size - statSync(`${folder}/${a}`).size);
    return {type: `largest of ${type}`, path: `/${dirname(largest)}/`};
  });
}

/** Loads a page with nothing cached and adds up all that it asked for until its load event. */
export async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const {requests, close} = await visit(browser, url);
  const asked = [...new Set(requests)].filter((address) => address.startsWith("http"));
  await close();
  const files = await Promise.all(
    asked.map(async (address) => ({path: new URL(address).pathname, ...(await sizeOf(address))})),
  );
  return {
    all: sum(files.map(({bytes}) => bytes)),
    script: sum(files.filter(({script}) => script).map(({bytes}) => bytes)),
    files: files.map(({path, bytes}) => ({path, bytes})).sort((a, b) => b.bytes.brotli - a.bytes.brotli),
  };
}

/** The size of what an address answers with. */
export async function sizeOf(address: string): Promise<{script: boolean; bytes: Bytes}> {
  const response = await fetch(address);
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const quality = {params: {[constants.BROTLI_PARAM_QUALITY]: body.length > 2e6 ? 9 : 11}};
  return {
    script: type.includes("javascript"),
    bytes: TEXT.test(type)
      ? {raw: body.length, brotli: brotliCompressSync(body, quality).length, gzip: gzipSync(body, {level: 9}).length}
      : {raw: body.length, brotli: body.length, gzip: body.length},
  };
}

/** Added up. */
export function sum(bytes: readonly Bytes[]): Bytes {
  return bytes.reduce(
    (total, {raw, brotli, gzip}) => ({raw: total.raw + raw, brotli: total.brotli + brotli, gzip: total.gzip + gzip}),
    {raw: 0, brotli: 0, gzip: 0},
  );
}

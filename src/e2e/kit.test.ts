/** The kit, opened as its first page says: from any web server, with nothing else to reach. */
import {execFile} from "node:child_process";
import {createWriteStream, globSync, readFileSync} from "node:fs";
import {mkdir, mkdtemp, open, rm} from "node:fs/promises";
import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {Unzip, UnzipInflate, UnzipPassThrough} from "fflate";
import type {Browser} from "playwright-core";
import sirv from "sirv";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launch} from "./browser.ts";
import {plain} from "./pages.ts";
import {visit} from "./site.ts";

/** Of the languages these are unzipped. */
const LOCALES = ["en", "ar"];

let folder: string;
let browser: Browser;
let server: Server;
let url: string;
let said: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kit-"));
  const zip = join(folder, "kit.zip");
  ({stdout: said} = await promisify(execFile)(process.execPath, ["scripts/kit.ts", "--out", zip]));
  await unzip(zip, join(folder, "kit"));
  server = createServer(sirv(join(folder, "kit"))).listen(0, "127.0.0.1");
  browser = await launch();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, {recursive: true});
});

test("says its size", () => {
  expect(said).toMatch(/kit\.zip: \d+ files, [\d.]+ MB/);
});

test("holds every file of the site, to the byte", () => {
  const files = globSync("**/*", {cwd: join(folder, "kit"), withFileTypes: true}).filter((entry) => entry.isFile());
  const sample = files.filter((_, index) => index % 50 === 0).map(({parentPath, name}) => join(parentPath, name));
  for (const path of sample.filter((path) => !path.endsWith("START-HERE.html"))) {
    const own = join("dist", path.slice(join(folder, "kit").length));
    expect(readFileSync(path).equals(readFileSync(own)), path).toBe(true);
  }
});

test("its first page says in every language how to open it, and needs no server itself", async () => {
  const {page, requests, close} = await visit(browser, `file://${join(folder, "kit/START-HERE.html")}`);
  const languages = globSync("src/i18n/*.json").length;
  expect(await page.locator("section[lang]").count()).toBe(languages);
  expect(plain(await page.locator("section[lang=en]").innerText())).toMatch(/python3 -m http\.server 8000.*npx serve/);
  expect(requests).toHaveLength(1);
  await close();
});

test.for([
  ["home", "/en/", /Vienna/],
  ["a city", "/en/city/vienna/", /Vienna.*PM2\.5/],
  ["an indicator", "/en/indicator/pm25/", /PM2\.5.*µg\/m³/],
  ["a brief", "/en/brief/berlin--madrid/", /Berlin.*Madrid/],
] as const)("%s stands there and asks for nothing elsewhere", async ([, path, words]) => {
  const {page, foreign, problems, close} = await visit(browser, url + path);
  expect(plain(await page.locator("main").innerText())).toMatch(words);
  expect([...foreign, ...problems]).toEqual([]);
  await close();
});

test("a comparison is drawn live, with the query engine, and asks for nothing elsewhere", async () => {
  const {page, requests, foreign, problems, close} = await visit(browser, `${url}/en/`);
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: undefined}));
  await page.goto(`${url}/en/compare/?cities=tokyo,lyon`);
  await page.locator("live-view[view=parallels][data-state=live]").waitFor();
  expect(plain(await page.locator("live-view[view=parallels]").textContent())).toMatch(/Tokyo.*Lyon/);
  await expect.poll(() => requests.some((address) => address.endsWith(".wasm")), {timeout: 20_000}).toBe(true);
  expect([...foreign, ...problems]).toEqual([]);
  await close();
});

/** A file at a time, by another way than the one by which it was made: entry after entry, from the start of the zip. */
async function unzip(path: string, target: string): Promise<void> {
  const files: Promise<void>[] = [];
  const zip = new Unzip((entry) => {
    const [first = ""] = entry.name.split("/");
    if (/^[a-z]{2}$/.test(first) && !LOCALES.includes(first)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      chunks.push(chunk);
      if (final) files.push(write(join(target, entry.name), chunks));
    };
    entry.start();
  });
  zip.register(UnzipInflate);
  zip.register(UnzipPassThrough);
  const file = await open(path);
  for await (const chunk of file.createReadStream({highWaterMark: 1 << 20})) {
    zip.push(chunk as Uint8Array);
    await Promise.all(files.splice(0));
  }
  zip.push(new Uint8Array(), true);
  await Promise.all(files);
}

async function write(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await new Promise<void>((resolve, reject) => {
    const stream = createWriteStream(path).on("error", reject).on("finish", resolve);
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
  });
}

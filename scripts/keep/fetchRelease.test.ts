import {createHash} from "node:crypto";
import {once} from "node:events";
import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import type {PastRelease} from "../../src/model/pastRelease.ts";
import {fetchRelease} from "./fetchRelease.ts";

const CONTENT = "the bytes of city.parquet";
const TOWN = "town/3.parquet";
const LIST = JSON.stringify({files: [fileOf(TOWN, CONTENT)], lists: []});
const PAST: PastRelease = {
  release: "2026.1.0",
  commit: null,
  buckets: {observation: 4},
  files: [fileOf("city.parquet", CONTENT)],
  lists: [{...fileOf("files/town/0.json", LIST), from: TOWN}],
  date: "2026-01-31",
  sources: {},
  indicators: {},
  values: {},
};

function fileOf(path: string, content: string) {
  return {path, rows: 1, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex")};
}

const FILES = {"release.json": "{}", "city.parquet": CONTENT, "files/town/0.json": LIST, [TOWN]: CONTENT};

/** A site that holds these files, and a folder to fetch into; both are gone when the test is finished. */
async function published(files: Readonly<Record<string, string>>): Promise<{from: string; to: string}> {
  const server = createServer((request, response) => {
    const content = files[request.url!.slice(1)];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const folder = await mkdtemp(join(tmpdir(), "parallels-keep-"));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, {recursive: true});
  });
  return {from: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, to: join(folder, "2026.1.0")};
}

test("brings a release as its manifest and its lists say it", async () => {
  const {from, to} = await published(FILES);
  expect(await fetchRelease(PAST, from, to)).toBe(true);
  for (const path of ["city.parquet", TOWN]) expect(await readFile(join(to, path), "utf8")).toBe(CONTENT);
  expect(await readFile(join(to, "files/town/0.json"), "utf8")).toBe(LIST);
  expect(JSON.parse(await readFile(join(to, "release.json"), "utf8"))).toEqual({
    release: "2026.1.0",
    commit: null,
    buckets: PAST.buckets,
    files: PAST.files,
    lists: PAST.lists,
  });
});

test("leaves out a release that the site does not hold", async () => {
  const {from, to} = await published({});
  expect(await fetchRelease(PAST, from, to)).toBe(false);
  expect(existsSync(to)).toBe(false);
});

test.each(["city.parquet", TOWN, "files/town/0.json"] as const)(
  "refuses %s where one byte of it is another, and leaves nothing of the release",
  async (path) => {
    const {from, to} = await published({...FILES, [path]: `${FILES[path]} `});
    await expect(fetchRelease(PAST, from, to)).rejects.toThrow(
      new RegExp(`/${path}: expected the sha256 of data/releases/2026.1.0.json, [0-9a-f]{64}; received [0-9a-f]{64}`),
    );
    expect(existsSync(to)).toBe(false);
  },
);

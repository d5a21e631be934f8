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
const PAST: PastRelease = {
  release: "2026.1.0",
  commit: null,
  files: [
    {
      path: "city.parquet",
      rows: 1,
      bytes: CONTENT.length,
      sha256: createHash("sha256").update(CONTENT).digest("hex"),
    },
  ],
  date: "2026-01-31",
  sources: {},
  indicators: {},
  values: {},
};

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

test("brings a release as its manifest says it", async () => {
  const {from, to} = await published({"release.json": "{}", "city.parquet": CONTENT});
  expect(await fetchRelease(PAST, from, to)).toBe(true);
  expect(await readFile(join(to, "city.parquet"), "utf8")).toBe(CONTENT);
  expect(JSON.parse(await readFile(join(to, "release.json"), "utf8"))).toEqual({
    release: "2026.1.0",
    commit: null,
    files: PAST.files,
  });
});

test("leaves out a release that the site does not hold", async () => {
  const {from, to} = await published({});
  expect(await fetchRelease(PAST, from, to)).toBe(false);
  expect(existsSync(to)).toBe(false);
});

test("refuses a file of which one byte is another, and leaves nothing of it", async () => {
  const {from, to} = await published({"release.json": "{}", "city.parquet": `${CONTENT}!`});
  await expect(fetchRelease(PAST, from, to)).rejects.toThrow(
    /city\.parquet: expected the sha256 of data\/releases\/2026\.1\.0\.json, [0-9a-f]{64}; received [0-9a-f]{64}/,
  );
  expect(existsSync(to)).toBe(false);
});

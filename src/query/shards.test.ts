import {createHash} from "node:crypto";
import {describe, expect, test, vi} from "vitest";
import type {ReleaseFiles} from "../model/release.ts";
import {PATIENCE} from "./patience.ts";
import {openShards} from "./shards.ts";
import {troubleOf} from "./trouble.ts";

const FOLDER = "https://example.org/data/";
const CITY = "the bytes of city.parquet";
const sha256 = createHash("sha256").update(CITY).digest("hex");
const RELEASE = {
  release: "2026.1.0",
  commit: null,
  buckets: {},
  files: [{path: "city.parquet", rows: 1, bytes: CITY.length, sha256}],
  lists: [],
};

/** A host that answers with these texts, by path, one after another. */
function host(answers: Record<string, readonly (string | number | TypeError)[]>) {
  const all: typeof answers = {"release.json": [JSON.stringify(RELEASE)], ...answers};
  const left = new Map(Object.entries(all).map(([path, list]) => [path, [...list]]));
  return vi.fn<typeof fetch>((address) => {
    const answer = left.get((address as string).slice(FOLDER.length))?.shift() ?? 404;
    if (answer instanceof TypeError) return Promise.reject(answer);
    return Promise.resolve(typeof answer === "number" ? new Response("no", {status: answer}) : new Response(answer));
  });
}

/** A host that answers with half of a file, and then does something else with the body. */
function onlyHalf(then: (body: ReadableStreamDefaultController) => void) {
  const manifest = host({});
  return vi.fn<typeof fetch>((address, init) => {
    if ((address as string).endsWith("release.json")) return manifest(address, init);
    const start = (body: ReadableStreamDefaultController) => body.enqueue(new TextEncoder().encode(CITY.slice(0, 9)));
    return Promise.resolve(new Response(new ReadableStream({start, pull: then}, {highWaterMark: 0})));
  });
}

const open = (fetch: ReturnType<typeof host>, expected?: {release: string; manifest?: string}) =>
  openShards({folder: FOLDER, expected, onBytes: () => undefined, fetch});
const hex = (text: string) => createHash("sha256").update(text).digest("hex");

describe("read(…)", () => {
  test("gives the bytes of a file that is the one of the manifest", async () => {
    const shards = await open(host({"city.parquet": [CITY]}));
    expect(new TextDecoder().decode(await shards.read("city.parquet"))).toBe(CITY);
    expect(shards.release).toEqual(RELEASE);
    expect(await Promise.all([shards.has("city.parquet"), shards.has("town.parquet")])).toEqual([true, false]);
  });

  test("tells how many of the awaited bytes have come", async () => {
    const onBytes = vi.fn<(loaded: number, total: number) => void>();
    const shards = await openShards({folder: FOLDER, onBytes, fetch: host({"city.parquet": [CITY]})});
    await shards.read("city.parquet");
    expect(onBytes).toHaveBeenLastCalledWith(CITY.length, CITY.length);
  });

  test("fetches anew, past what the browser kept, a file of another release", async () => {
    const fetch = host({"city.parquet": ["an older city.parquet", CITY]});
    const shards = await open(fetch);
    expect(new TextDecoder().decode(await shards.read("city.parquet"))).toBe(CITY);
    expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual(["no-cache", "default", "reload"]);
  });

  test("names the file, what was expected and what was received", async () => {
    const shards = await open(host({"city.parquet": ["damaged", "damaged"]}));
    const received = createHash("sha256").update("damaged").digest("hex");
    await expect(shards.read("city.parquet")).rejects.toThrow(
      `${FOLDER}city.parquet: expected the checksum of the manifest, SHA-256 ${sha256}; received ${received}`,
    );
  });

  test.each([
    [404, `${FOLDER}city.parquet: expected status 200; received 404`],
    [
      new TypeError("Failed to fetch"),
      `${FOLDER}city.parquet: could not be fetched; is there a network? (TypeError: Failed to fetch)`,
    ],
  ])("says of an answer %s why there is no file, and tries again when asked again", async (answer, message) => {
    const shards = await open(host({"city.parquet": [answer, CITY]}));
    await expect(shards.read("city.parquet")).rejects.toThrow(message);
    expect(await shards.read("city.parquet")).toHaveLength(CITY.length);
  });

  test.each([
    ["the whole release, is taken away", [], "release"],
    ["that alone, is missing", [""], "missing"],
  ])("tells whether with a file that is not there %s", async (_, manifest, kind) => {
    const fetch = host({"release.json": [JSON.stringify(RELEASE), ...manifest], "city.parquet": [404]});
    const shards = await open(fetch, {release: RELEASE.release});
    expect(troubleOf(await shards.read("city.parquet").catch((error: unknown) => error))).toBe(kind);
  });

  test("says of a file that breaks off that it is not whole", async () => {
    const shards = await open(onlyHalf((body) => body.error(new TypeError("network error"))));
    const error = await shards.read("city.parquet").catch((error: unknown) => error);
    expect([troubleOf(error), String(error)]).toEqual([
      "damaged",
      expect.stringContaining(`${FOLDER}city.parquet: expected the whole file; it broke off`),
    ]);
  });

  test("gives up a file of which no more comes", async () => {
    const shards = await open(onlyHalf(() => undefined));
    vi.useFakeTimers();
    const error = shards.read("city.parquet").catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    vi.useRealTimers();
    expect(troubleOf(await error)).toBe("stalled");
  });

  test("knows no file but those of the manifest", async () => {
    const shards = await open(host({}));
    await expect(shards.read("../secret")).rejects.toThrow('release.json: expected a file "../secret"; it lists none');
  });
});

describe("files that a list names", () => {
  const TOWN = "the bytes of a town";
  const inner = listed("files/town/0.json", {files: ["town/3.parquet", "town/7.parquet"].map(fileOf), lists: []});
  const outer = listed("files/town/1.json", {files: [], lists: [inner.list]});
  const release = {...RELEASE, lists: [outer.list]};
  const answers = {
    "release.json": [JSON.stringify(release)],
    [inner.list.path]: [inner.text],
    [outer.list.path]: [outer.text],
    "town/7.parquet": [TOWN],
  };

  function fileOf(path: string) {
    return {path, rows: 1, bytes: TOWN.length, sha256: hex(TOWN)};
  }

  function listed(path: string, content: ReleaseFiles) {
    const text = JSON.stringify(content);
    const from = content.files[0]?.path ?? content.lists[0]!.from;
    return {text, list: {path, rows: 2, bytes: text.length, sha256: hex(text), from}};
  }

  test("are found by one list a level, each fetched once", async () => {
    const fetch = host(answers);
    const shards = await open(fetch);
    expect(new TextDecoder().decode(await shards.read("town/7.parquet"))).toBe(TOWN);
    expect(await Promise.all(["town/3.parquet", "town/4.parquet"].map(shards.has))).toEqual([true, false]);
    expect(fetch.mock.calls.map(([address]) => (address as string).slice(FOLDER.length))).toEqual([
      ...["release.json", "files/town/1.json", "files/town/0.json", "town/7.parquet"],
    ]);
    expect((await shards.files("town")).map(({path}) => path)).toEqual(["town/3.parquet", "town/7.parquet"]);
  });

  test("are not looked for in the lists of other folders", async () => {
    const fetch = host(answers);
    const shards = await open(fetch);
    expect(await Promise.all(["a/1.parquet", "village/1.parquet", "town/1.parquet"].map(shards.has))).toEqual([
      ...[false, false, false],
    ]);
    expect(fetch.mock.calls).toHaveLength(1);
  });

  test.each([outer.list, inner.list])("are not taken from %s where one byte of it is another", async ({path}) => {
    const other = `${answers[path]![0]!} `;
    const shards = await open(host({...answers, [path]: [other, other]}));
    const by = path === outer.list.path ? "release.json" : outer.list.path;
    await expect(shards.read("town/7.parquet")).rejects.toThrow(`${FOLDER}${path}: expected the checksum of ${by}, `);
  });
});

describe("openShards(…)", () => {
  test("says what a host answers that has no release", async () => {
    await expect(open(host({"release.json": [404]}))).rejects.toThrow(
      `${FOLDER}release.json: expected status 200; received 404`,
    );
  });

  test("takes the manifest that the page names, and no other", async () => {
    const own = {release: "2026.1.0", manifest: hex(JSON.stringify(RELEASE))};
    expect((await open(host({}), own)).release).toEqual(RELEASE);
    const other = JSON.stringify({...RELEASE, commit: "another"});
    await expect(open(host({"release.json": [other, other]}), own)).rejects.toThrow(
      `${FOLDER}release.json: expected the checksum of the page, SHA-256 ${own.manifest}; received ${hex(other)}`,
    );
    const later = JSON.stringify({...RELEASE, release: "2026.2.0"});
    await expect(open(host({"release.json": [later]}), {release: "2026.1.0"})).rejects.toThrow(
      `${FOLDER}release.json: expected release 2026.1.0; received 2026.2.0`,
    );
    await expect(open(host({"release.json": [404]}), own)).rejects.toThrow(
      `${FOLDER}release.json: expected release 2026.1.0; received status 404`,
    );
  });

  test("says what a page cannot do that came without encryption", async () => {
    vi.stubGlobal("crypto", {});
    await expect(open(host({}))).rejects.toThrow(/https and 127\.0\.0\.1 alone/);
    vi.unstubAllGlobals();
  });
});

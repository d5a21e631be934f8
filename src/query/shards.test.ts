import {createHash} from "node:crypto";
import {describe, expect, test, vi} from "vitest";
import {openShards} from "./shards.ts";

const FOLDER = "https://example.org/data/";
const CITY = "the bytes of city.parquet";
const sha256 = createHash("sha256").update(CITY).digest("hex");
const RELEASE = {
  release: "2026.1.0",
  commit: null,
  files: [{path: "city.parquet", rows: 1, bytes: CITY.length, sha256}],
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

const open = (fetch: ReturnType<typeof host>, expected?: {release: string; manifest: string}) =>
  openShards({folder: FOLDER, expected, onBytes: () => undefined, fetch});
const hex = (text: string) => createHash("sha256").update(text).digest("hex");

describe("read(…)", () => {
  test("gives the bytes of a file that is the one of the manifest", async () => {
    const shards = await open(host({"city.parquet": [CITY]}));
    expect(new TextDecoder().decode(await shards.read("city.parquet"))).toBe(CITY);
    expect(shards.release).toEqual(RELEASE);
    expect([shards.has("city.parquet"), shards.has("town.parquet")]).toEqual([true, false]);
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

  test("knows no file but those of the manifest", async () => {
    const shards = await open(host({}));
    await expect(shards.read("../secret")).rejects.toThrow('release.json: expected a file "../secret"; it lists none');
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

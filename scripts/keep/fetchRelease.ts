import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import got, {HTTPError} from "got";
import type {PastRelease} from "../../src/model/pastRelease.ts";
import {ReleaseFiles} from "../../src/model/release.ts";
import type {ReleaseFile} from "../../src/model/release.ts";
import {everyFile} from "../../src/model/releaseLists.ts";
import {swapIn} from "../pipeline/swap.ts";

/** So many files come at once. */
const ABREAST = 4;
const OPTIONS = {timeout: {request: 60_000}, retry: {limit: 3}, followRedirect: true} as const;

/**
 * Fetches the files of a release from where it was published (an address with a slash at the end) into a folder, each held against
 * the manifest that data/releases keeps, or a list that it names. False, and no folder, where the site does not hold the release; throws for a file that
 * is missing or another.
 */
export async function fetchRelease(past: PastRelease, from: string, to: string): Promise<boolean> {
  const {release, commit, buckets, files, lists} = past;
  if (!(await isThere(new URL("release.json", from)))) return false;
  await swapIn([to], async (folder) => {
    const stated = `data/releases/${release}.json`;
    const all = await everyFile(past, async (list) =>
      ReleaseFiles.parse(JSON.parse(new TextDecoder().decode(await fetchFile(list, from, stated)))),
    );
    const waiting = all.values();
    async function work(): Promise<void> {
      for (const file of waiting) {
        const content = await fetchFile(file, from, stated);
        await mkdir(dirname(join(folder, file.path)), {recursive: true});
        await writeFile(join(folder, file.path), content);
      }
    }
    await Promise.all(Array.from({length: ABREAST}, work));
    await writeFile(join(folder, "release.json"), `${JSON.stringify({release, commit, buckets, files, lists})}\n`);
  });
  return true;
}

async function fetchFile({path, sha256}: ReleaseFile, from: string, stated: string): Promise<Uint8Array> {
  const url = new URL(path, from);
  const content = await got(url, OPTIONS).buffer();
  const received = createHash("sha256").update(content).digest("hex");
  if (received === sha256) return content;
  throw new Error(`${url.href}: expected the sha256 of ${stated}, ${sha256}; received ${received}`);
}

async function isThere(url: URL): Promise<boolean> {
  try {
    await got.head(url, OPTIONS);
    return true;
  } catch (error) {
    if (error instanceof HTTPError && error.response.statusCode === 404) return false;
    throw error;
  }
}

/** Fetches what a reader chose to keep into the cache of this build. */
import type {Release, ReleaseFiles} from "../model/release.ts";
import {releaseFolder} from "../model/releaseFolder.ts";
import {everyFile} from "../model/releaseLists.ts";
import {keptCache, keptCaches, sha256} from "./shelf.ts";
import type {Keeping, Shelf, ShelfFile} from "./shelf.ts";

export interface KeepOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  shelf: Shelf;
  signal: AbortSignal;
  /** Bytes that are there, of all that is to be kept. */
  onBytes: (loaded: number, total: number) => void;
}

export interface Kept {
  loaded: number;
  total: number;
  /** Why it is not all there: the reader stopped it, the device has no room, or the first thing that failed; null where it is. */
  trouble: "stopped" | "full" | Error | null;
}

/** So many files come at once. */
const ABREAST = 4;

/** The address at which a cache says what it holds. */
const RECORD = "offline/kept.json";

/**
 * Keeps files; those that are there already are not fetched again, so that it goes on from where it was. A file of the release must
 * have the checksum of the manifest. What was kept of other builds goes once all is there. Never rejects for a file, but where there are no caches.
 */
export async function keepFiles(files: readonly ShelfFile[], options: KeepOptions): Promise<Kept> {
  // Of two tabs that keep at once, one waits, and finds there what the other has kept.
  return navigator.locks.request(`keep ${options.base}`, () => keepInTurn(files, options));
}

async function keepInTurn(files: readonly ShelfFile[], options: KeepOptions): Promise<Kept> {
  const {base, shelf, signal, onBytes} = options;
  const name = keptCache(base, shelf.build);
  const cache = await caches.open(name);
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const there = new Set((await cache.keys()).map(({url}) => new URL(url).pathname));
  let loaded = 0;
  let added = 0;
  let trouble: Kept["trouble"] = null;
  const waiting = files.values();
  const checksums = await readChecksums(options).catch((error: unknown) => {
    trouble = troubleOf(error);
    return new Map<string, string>();
  });

  async function work(): Promise<void> {
    for (const [path, bytes] of waiting) {
      if (signal.aborted || trouble === "full") return;
      try {
        if (!there.has(base + path)) {
          await cache.put(base + path, await fetchFile(path, options, checksums.get(path)));
          added += bytes;
        }
        loaded += bytes;
        onBytes(loaded, total);
      } catch (error) {
        trouble = troubleOf(error) === "full" ? "full" : (trouble ?? troubleOf(error));
      }
    }
  }

  if (!trouble) await Promise.all(Array.from({length: ABREAST}, work));
  const deleted = !(await caches.has(name)); // by another tab
  if (signal.aborted || deleted) trouble = "stopped";
  if (deleted) return {loaded: 0, total, trouble};
  await writeRecord(cache, added, options).catch((error: unknown) => (trouble ??= troubleOf(error)));
  if (!trouble) await Promise.all((await keptCaches(base, caches)).filter((own) => own !== name).map(forget));
  return {loaded, total, trouble};
}

/** What is kept of each build, the newest last. */
export async function keepings(base: string): Promise<Keeping[]> {
  const found = (await keptCaches(base, caches)).map((cacheName) => caches.match(base + RECORD, {cacheName}));
  const records = (await Promise.all(found)).flatMap((record) => (record ? [record.json() as Promise<Keeping>] : []));
  return Promise.all(records);
}

/** Deletes all that the reader chose to keep. */
export async function forgetKept(base: string): Promise<void> {
  await Promise.all((await keptCaches(base, caches)).map(forget));
}

function forget(name: string): Promise<boolean> {
  return caches.delete(name);
}

/** Past the browser's cache and the service worker, which would each keep it once more. */
async function fetchFile(path: string, {base, signal}: KeepOptions, checksum: string | undefined): Promise<Response> {
  const response = await fetch(base + path, {signal, cache: "no-store"});
  if (!response.ok) throw new Error(`${base}${path}: expected status 200; received ${response.status}`);
  if (!checksum) return response;
  const received = await sha256(await response.clone().arrayBuffer());
  if (received !== checksum) {
    throw new Error(`${base}${path}: expected the checksum of the manifest, SHA-256 ${checksum}; received ${received}`);
  }
  return response;
}

/** The checksums of the release by path. Throws where the site shows another release than the list of files. */
async function readChecksums(options: KeepOptions): Promise<Map<string, string>> {
  const folder = releaseFolder(options.shelf.release);
  const manifest = await fetchFile(`${folder}release.json`, options, undefined);
  const release = (await manifest.json()) as Release;
  if (release.release !== options.shelf.release) {
    throw new Error(`${folder}release.json: expected release ${options.shelf.release}; received ${release.release}`);
  }
  const files = await everyFile(release, async ({path, sha256}) => {
    const list = await fetchFile(folder + path, options, sha256);
    return (await list.json()) as ReleaseFiles;
  });
  return new Map(files.map(({path, sha256}) => [folder + path, sha256]));
}

/** Adds to what the cache says of itself. */
async function writeRecord(cache: Cache, added: number, {base, shelf: {build, release}}: KeepOptions): Promise<void> {
  const before = (await (await cache.match(base + RECORD))?.json()) as Keeping | undefined;
  const keeping: Keeping = {build, release, bytes: added + (before?.bytes ?? 0)};
  if (keeping.bytes > 0) await cache.put(base + RECORD, Response.json(keeping));
  else await forget(keptCache(base, build));
}

function troubleOf(error: unknown): "full" | Error {
  if (error instanceof DOMException && error.name === "QuotaExceededError") return "full";
  return error instanceof Error ? error : new Error(String(error));
}

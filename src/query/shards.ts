/** The files of a release as the browser fetches them: whole, once, and held against the manifest. */
import type {Release, ReleaseFile, ReleaseFiles} from "../model/release.ts";
import {everyFile, findFile} from "../model/releaseLists.ts";
import {memo} from "./memo.ts";
import type {Patience} from "./patience.ts";
import {patience} from "./patience.ts";
import {trouble, troubleOf} from "./trouble.ts";

/** Bytes that have come, of those that are awaited now. */
export type OnBytes = (loaded: number, total: number) => void;

export interface Shards {
  readonly release: Release;
  /** Does the release have such a file? Asks the list that would name it; throws as `read` where that cannot be had. */
  has(path: string): Promise<boolean>;
  /** All files of a folder (folderOf of releaseLists.ts), in the order of paths. Throws as `has`. */
  files(folder: string): Promise<readonly ReleaseFile[]>;
  /** A file's bytes, equal to those of the manifest; kept, since two engines read them. Throws where they cannot be had, or are others. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ShardOptions {
  /** The address of the release, with a slash at the end. */
  folder: string;
  /** The release that is to lie there, and the SHA-256 of its manifest where that is known; any where nothing is said. */
  expected?: {release: string; manifest?: string | undefined} | undefined;
  onBytes: OnBytes;
  fetch?: typeof fetch;
  /** Absent where the page came without encryption from another machine. */
  subtle?: SubtleCrypto;
}

/** Reads the manifest of a release. Throws where it cannot be had or is another's, and where the browser cannot check a file against it. */
export async function openShards(options: ShardOptions): Promise<Shards> {
  const {
    folder,
    expected,
    onBytes,
    fetch = globalThis.fetch.bind(globalThis),
    subtle = globalThis.crypto.subtle,
  } = options;
  if (!subtle) {
    throw trouble(
      "insecure",
      `${folder}: browsers check files on https and 127.0.0.1 alone; this page came by another way`,
    );
  }
  const awaited = {loaded: 0, total: 0, files: 0};
  const release = JSON.parse(new TextDecoder().decode(await manifest())) as Release;
  if (expected && release.release !== expected.release)
    throw trouble(
      "release",
      `${folder}release.json: expected release ${expected.release}; received ${release.release}`,
    );
  const lists = memo<ReleaseFiles>();
  const kept = memo<Uint8Array<ArrayBuffer>>();

  function manifest(): Promise<Uint8Array<ArrayBuffer>> {
    const sha256 = expected?.manifest;
    return sha256 ? checked("release.json", sha256, "the page") : bytes("release.json", "no-cache");
  }

  async function answer(path: string, cache: RequestCache, {signal}: Patience): Promise<Response> {
    const response = await fetch(folder + path, {cache, signal}).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw trouble("offline", `${folder}${path}: could not be fetched; is there a network? (${String(cause)})`, cause);
    });
    if (response.status === 404 && expected && (path === "release.json" || (await isGone())))
      throw trouble("release", `${folder}${path}: expected release ${expected.release}; received status 404`);
    if (!response.ok) throw trouble("missing", `${folder}${path}: expected status 200; received ${response.status}`);
    return response;
  }

  /** Was the whole release taken away since its manifest was read? */
  async function isGone(): Promise<boolean> {
    const manifest = fetch(`${folder}release.json`, {method: "HEAD", cache: "no-store"});
    return manifest.then(
      ({status}) => status === 404,
      () => false,
    );
  }

  async function bytes(path: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
    const waiting = patience(folder + path);
    try {
      const response = await answer(path, cache, waiting);
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      const reader = response.body!.getReader();
      const next = () => Promise.race([reader.read(), waiting.lost]).catch((cause: unknown) => brokenOff(path, cause));
      for (let read = await next(); !read.done; read = await next()) {
        waiting.heard();
        chunks.push(read.value);
        if (awaited.files === 0) continue; // it is the manifest
        awaited.loaded += read.value.length;
        onBytes(Math.min(awaited.loaded, awaited.total), awaited.total);
      }
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    } finally {
      waiting.end();
    }
  }

  function brokenOff(path: string, cause: unknown): never {
    if (troubleOf(cause)) throw cause;
    throw trouble("damaged", `${folder}${path}: expected the whole file; it broke off (${String(cause)})`, cause);
  }

  async function checked(path: string, sha256: string, by: string): Promise<Uint8Array<ArrayBuffer>> {
    const kept = await bytes(path, "default");
    if ((await hash(kept)) === sha256) return kept;
    // The browser may have kept the file of an earlier release.
    const fresh = await bytes(path, "reload");
    const received = await hash(fresh);
    if (received === sha256) return fresh;
    const message = `expected the checksum of ${by}, SHA-256 ${sha256}; received ${received}`;
    throw trouble("damaged", `${folder}${path}: ${message}`);
  }

  async function hash(content: Uint8Array<ArrayBuffer>): Promise<string> {
    return Array.from(new Uint8Array(await subtle.digest("SHA-256", content)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
  }

  function readList(list: ReleaseFile, by: string): Promise<ReleaseFiles> {
    return lists.get(
      list.path,
      async () => JSON.parse(new TextDecoder().decode(await fetched(list, by))) as ReleaseFiles,
    );
  }

  async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const file = await findFile(release, path, readList);
    if (!file) throw new Error(`${folder}release.json: expected a file "${path}"; it lists none`);
    return fetched(file, "the manifest");
  }

  async function fetched(file: ReleaseFile, by: string): Promise<Uint8Array<ArrayBuffer>> {
    if (awaited.files === 0) awaited.loaded = awaited.total = 0;
    awaited.files += 1;
    awaited.total += file.bytes;
    try {
      return await checked(file.path, file.sha256, by);
    } finally {
      awaited.files -= 1;
    }
  }

  return {
    release,
    has: async (path) => (await findFile(release, path, readList)) !== undefined,
    files: async (folder) => (await everyFile(release, readList, folder)).sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => kept.get(path, () => read(path)),
  };
}

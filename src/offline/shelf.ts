/** What of the site can be kept on a device, and where it stands there. */

/** What a reader chooses among. The `shell` comes with each choice; of `cities` the reader takes some or all. */
export const SETS = ["shell", "compare", "engine", "indicators", "briefs", "sources", "cities"] as const;
export type SetName = (typeof SETS)[number];

/** A file by its address, relative to the site's base, and its bytes as they lie on the device. */
export type ShelfFile = readonly [path: string, bytes: number];

/** LOCALE/offline/files.json: all that can be kept of the pages of one language, in the order of paths. */
export interface Shelf {
  /** Tells this build of the site from every other. */
  build: string;
  release: string;
  sets: Readonly<Record<SetName, readonly ShelfFile[]>>;
}

/** What stands in a cache beside the files that a reader keeps. */
export interface Keeping {
  build: string;
  release: string;
  /** Of all files that are there. */
  bytes: number;
}

/** The set of a file, by its path relative to the base; undefined where it is in none, as the pages of another language are. */
export function setOf(path: string, locale: string): SetName | undefined {
  const rules: readonly [SetName, RegExp][] = [
    ["engine", /^_astro\/(duckdb-[\w-]+(\.[\w-]+)*|(engineWorker|sql-editor)\.[\w-]+)\.(js|wasm)$/],
    ["engine", new RegExp(`^${locale}/explore/$`)],
    ["shell", new RegExp(`^_astro/(?![a-z]{2}\\.[\\w-]+\\.js$).*\\.(js|css|woff2)$|^_astro/${locale}\\.[\\w-]+\\.js$`)],
    ["shell", new RegExp(`^(icon|land)\\.svg$|^${locale}/(offline/)?$`)],
    ["shell", /^cities\/head\.json$/],
    ["compare", /^cities\/[\w-]+\.json$/],
    ["compare", new RegExp(`^${locale}/((compare|brief|city|city/any|indicator|search)/|[\\w-]+\\.json)$`)],
    ["sources", /^data\/v\/[^/]+\/(share-alike\/)?published\//],
    ["compare", /^data\/v\/[^/]+\/(release\.json|files\/.*\.json|.*\.parquet)$/],
    ["indicators", new RegExp(`^${locale}/indicator/[^/]+/$`)],
    ["briefs", new RegExp(`^${locale}/brief/[^/]+/$`)],
    ["sources", new RegExp(`^${locale}/((sources|methods|data|amendments|privacy|figure)/|sources/[^/]+/)$`)],
    ["cities", new RegExp(`^${locale}/city/[^/]+/$`)],
  ];
  return rules.find(([, pattern]) => pattern.test(path))?.[0];
}

/** The beginning of the names of all caches of a site; others of the same host have other bases. */
export function cachePrefix(base: string): string {
  return `city-parallels ${base} `;
}

/** The cache of what a reader has chosen to keep, of one build. Nobody but the reader deletes it. */
export function keptCache(base: string, build: string): string {
  return `${cachePrefix(base)}kept ${build}`;
}

/** The cache of what a reader has seen, of one build. */
export function seenCache(base: string, build: string): string {
  return `${cachePrefix(base)}seen ${build}`;
}

/** The names of the caches that hold what a reader has chosen to keep, of every build. */
export async function keptCaches(base: string, storage: CacheStorage): Promise<string[]> {
  return (await storage.keys()).filter((name) => name.startsWith(`${cachePrefix(base)}kept `));
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

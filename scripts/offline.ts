/** The part of the build that makes pages open without a network: the service worker, and for each language a list of what can be kept. */
import {createHash} from "node:crypto";
import {existsSync, globSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join, posix} from "node:path";
import {build} from "vite";
import type {Release} from "../src/model/release.ts";
import {LATEST, releaseFolder} from "../src/model/releaseFolder.ts";
import {SETS, setOf} from "../src/offline/shelf.ts";
import type {Shelf, ShelfFile} from "../src/offline/shelf.ts";

/** The first pages of a language, which the worker keeps unasked. */
const FIRST = ["", "compare/", "brief/", "offline/"];

/** Writes worker.js and LOCALE/offline/files.json into the built site. Throws where the folder holds none. */
export async function writeOffline(folder: string): Promise<void> {
  const {release} = JSON.parse(readFileSync(join(folder, LATEST, "release.json"), "utf8")) as Release;
  const files = filesOf(folder, release);
  const version = buildOf(folder, files);
  const locales = globSync("*/offline/index.html", {cwd: folder}).map((path) => path.split(/[\\/]/)[0]!);
  for (const locale of locales) {
    const shelf: Shelf = {build: version, release, sets: setsOf(files, locale)};
    writeFileSync(join(folder, locale, "offline/files.json"), JSON.stringify(shelf));
  }
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: {
      BUILD: JSON.stringify(version),
      RELEASE: JSON.stringify(release),
      SHELL: JSON.stringify(locales[0] ? shellOf(folder, locales[0]) : []),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {entry: "src/offline/worker.ts", formats: ["iife"], name: "worker", fileName: () => "worker.js"},
    },
  });
}

/** Every file by its address, relative to the base, in the order of addresses; of the data the files of this release, once. */
function filesOf(folder: string, release: string): ShelfFile[] {
  return globSync("**/*", {cwd: folder})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("data/") || path.startsWith(releaseFolder(release)))
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path): ShelfFile => [path.replace(/(^|\/)index\.html$/, "$1"), statSync(join(folder, path)).size])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Another as soon as a name, a size, a page of the first ones or the release is. Scripts and styles bear their contents in their names. */
function buildOf(folder: string, files: readonly ShelfFile[]): string {
  const hash = createHash("sha256").update(JSON.stringify(files));
  hash.update(readFileSync(join(folder, LATEST, "release.json")));
  return hash.digest("hex").slice(0, 12);
}

function setsOf(files: readonly ShelfFile[], locale: string): Shelf["sets"] {
  const found = Map.groupBy(files, ([path]) => setOf(path, locale));
  return Object.fromEntries(SETS.map((name) => [name, found.get(name) ?? []])) as unknown as Shelf["sets"];
}

/** The scripts and styles of the first pages, with all that their scripts import before they run. */
function shellOf(folder: string, locale: string): string[] {
  const found = new Set<string>();
  const read = (path: string): void => {
    if (found.has(path) || !existsSync(join(folder, path))) return;
    found.add(path);
    if (!path.endsWith(".js")) return;
    const imports = readFileSync(join(folder, path), "utf8").matchAll(
      /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    );
    for (const [, name] of imports) read(posix.join(posix.dirname(path), name!));
  };
  for (const page of FIRST) {
    const html = readFileSync(join(folder, locale, page, "index.html"), "utf8");
    for (const [, path] of html.matchAll(/(?:href|src)="[^"]*(_astro\/[^"]+\.(?:css|js))"/g)) read(path!);
  }
  return [...found].sort();
}

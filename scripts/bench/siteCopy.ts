import {spawn} from "node:child_process";
import {globSync} from "node:fs";
import {cp, mkdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {LATEST, releaseFolder} from "../../src/model/releaseFolder.ts";
import {treeMemory} from "./treeMemory.ts";

/** A build of a share of a site. */
export interface SiteBuild {
  pages: number;
  seconds: number;
  /** The most that the processes of the build held at once, in bytes; 0 where the platform does not tell. */
  memory: number;
}

/** What the build reads. */
const PROJECT = [
  "src",
  "scripts",
  "astro.config.mjs",
  "package.json",
  "tsconfig.json",
  "public/embed.js",
  "public/icon.svg",
];
const SHOWCASE = /(?<=SHOWCASE: readonly string\[\] = )\[.*?\]/;

/**
 * Copies the project to a folder that is not there yet, with another release in the place of its own: same code, other figures. Its home page shows the cities of
 * `showcase` where the release has not those of the project; of the languages only those named stay, where some are.
 */
export async function copySite(
  folder: string,
  release: string,
  {showcase, languages}: {showcase?: readonly string[]; languages?: readonly string[]} = {},
): Promise<void> {
  for (const path of PROJECT) await cp(path, join(folder, path), {recursive: true});
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const {release: id} = JSON.parse(await readFile(join(release, "release.json"), "utf8")) as {release: string};
  await mkdir(join(folder, "public/data/v"), {recursive: true});
  for (const path of [releaseFolder(id), LATEST])
    await symlink(resolve(release), join(folder, "public", path.slice(0, -1)));
  const others = globSync("*.json", {cwd: join(folder, "src/i18n")}).filter(
    (name) => languages?.includes(name.slice(0, -5)) === false,
  );
  for (const name of others) await rm(join(folder, "src/i18n", name));
  if (!showcase) return;
  const path = join(folder, "src/layouts/site.ts");
  await writeFile(path, (await readFile(path, "utf8")).replace(SHOWCASE, JSON.stringify(showcase)));
}

/** Builds a share of the pages of such a copy ("0/8" is the first eighth) into its folder dist. Throws with what the build said where it fails. */
export async function buildCopy(folder: string, share: string): Promise<SiteBuild> {
  const start = performance.now();
  const child = spawn(process.execPath, [resolve("node_modules/astro/bin/astro.mjs"), "build"], {
    cwd: folder,
    env: {...process.env, NO_COLOR: "1", BUILD_SHARE: share},
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += String(data)));
  const memory = treeMemory(child.pid!);
  const code = await new Promise((done) => child.on("close", done));
  const peak = memory.stop();
  if (code !== 0) throw new Error(`${folder}: expected the site to be built; received ${output.slice(-3000)}`);
  const pages = globSync("**/*.html", {cwd: join(folder, "dist")}).length;
  return {pages, seconds: (performance.now() - start) / 1000, memory: peak};
}

/** The manifest of a release that lies in a folder, for the build and for scripts. */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {Release, ReleaseFiles} from "../model/release.ts";
import type {ReleaseFile} from "../model/release.ts";
import {everyFile} from "../model/releaseLists.ts";

/**
 * The manifest with all files of the release in the place of its lists, which are among them, in the order of paths. Throws where the folder
 * holds none, and where a list is not the one whose checksum is stated.
 */
export async function wholeRelease(folder: string): Promise<Release> {
  const manifest = await readManifest(folder);
  const files = await everyFile(manifest, async (list, by) =>
    ReleaseFiles.parse(JSON.parse((await readStated(folder, list, by)).toString())),
  );
  return {...manifest, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), lists: []};
}

/** The bytes of a file of a release. Throws where their checksum is not that which `by` states. */
export async function readStated(
  folder: string,
  {path, sha256}: Pick<ReleaseFile, "path" | "sha256">,
  by: string,
): Promise<Buffer> {
  const content = await readFile(join(folder, path));
  const received = createHash("sha256").update(content).digest("hex");
  if (received === sha256) return content;
  throw new Error(`${join(folder, path)}: expected the sha256 of ${by}, ${sha256}; received ${received}`);
}

/** The manifest as it stands. Throws where the folder holds none. */
export async function readManifest(folder: string): Promise<Release> {
  const path = join(folder, "release.json");
  try {
    return Release.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new Error(`${path}: expected the manifest of a release; \`npm run data\` makes one`, {cause});
  }
}

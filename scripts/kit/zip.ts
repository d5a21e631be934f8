/** Puts a folder into one zip file, a file at a time, so that no more than one of them is in memory. */
import {closeSync, globSync, openSync, readFileSync, rmSync, statSync, writeSync} from "node:fs";
import {join} from "node:path";
import {Zip, ZipDeflate, ZipPassThrough} from "fflate";

export interface ZipEntry {
  /** Where it lies in the zip. */
  name: string;
  /** Where it lies on this machine. */
  file: string;
}

export interface Zipped {
  files: number;
  /** Of the zip. */
  bytes: number;
}

/** What is compressed already is put in as it is. */
const COMPRESSED = /\.(parquet|woff2?|png|jpe?g|webp|gz|br|zip)$/;
/** The form without Zip64, which every tool opens, holds no more. */
const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;
/** All entries bear the first date that the form knows, so that the same files make the same zip. */
const DATE = new Date(1980, 0, 1);

/** The files of a folder under a prefix ("" or "city-parallels/"), by name. */
export function entriesOf(folder: string, prefix: string): ZipEntry[] {
  return globSync("**/*", {cwd: folder})
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({name: prefix + path.replaceAll("\\", "/"), file: join(folder, path)}))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes the zip. Throws, and leaves none, where there are more files or bytes than the form holds. */
export function writeZip(path: string, entries: readonly ZipEntry[]): Zipped {
  if (entries.length > MOST_FILES) {
    throw new Error(`${path}: expected at most ${MOST_FILES} files; received ${entries.length}`);
  }
  const target = openSync(path, "w");
  let bytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      bytes += writeSync(target, chunk);
      if (bytes > MOST_BYTES) throw new Error(`${path}: expected at most ${MOST_BYTES} bytes; received more`);
    });
    for (const {name, file} of entries) {
      const entry = COMPRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, {level: 6});
      entry.mtime = DATE;
      zip.add(entry);
      entry.push(readFileSync(file), true);
    }
    zip.end();
  } catch (error) {
    rmSync(path, {force: true});
    throw error;
  } finally {
    closeSync(target);
  }
  return {files: entries.length, bytes};
}

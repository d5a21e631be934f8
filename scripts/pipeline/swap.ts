import {mkdir, readdir, rename, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";

/**
 * Lets `make` fill a folder beside `out`, and puts it in the place of `out` by renaming when `make` is done. When it
 * throws, `out` stays as it was. `work` is for whatever else is needed meanwhile; it is deleted.
 */
export async function swapIn<T>(out: string, make: (folder: string, work: string) => Promise<T>): Promise<T> {
  const parent = dirname(out);
  await mkdir(parent, {recursive: true});
  await clearLeftovers(parent, `${basename(out)}.next-`);
  const next = join(parent, `${basename(out)}.next-${process.pid}`);
  const [folder, work, previous] = ["release", "work", "previous"].map((name) => join(next, name)) as [
    string,
    string,
    string,
  ];
  try {
    await mkdir(folder, {recursive: true});
    await mkdir(work);
    const result = await make(folder, work);
    const replaced = await renameIfThere(out, previous);
    try {
      await rename(folder, out);
    } catch (error) {
      if (replaced) await rename(previous, out);
      throw error;
    }
    return result;
  } finally {
    await rm(next, {recursive: true, force: true});
  }
}

/** Deletes what runs that were killed left behind. */
async function clearLeftovers(parent: string, prefix: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length)))) {
      await rm(join(parent, entry), {recursive: true, force: true});
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

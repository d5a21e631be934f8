import {cp, mkdir, readdir, rename, rm, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {diskTrouble} from "./diskTrouble.ts";
import {lock} from "./lock.ts";
import {SourceError} from "./sourceError.ts";

/** A folder to be replaced, and what lies beside it meanwhile, in FOLDER.next. */
interface Place {
  out: string;
  /** The new one while it is made. */
  folder: string;
  /** The old one, from when it is taken away until the new one is there. */
  previous: string;
}

/**
 * Lets `make` fill a folder, and puts it in the place of each of `outs` by renaming when `make` is done and every copy written. When it throws, they
 * stay as they were; a run that is killed leaves them so too, or the next run puts them back first. `work` is for whatever else is needed meanwhile; it is
 * deleted. Throws SourceError where another run is at work on them, and where the disk does not take what is written.
 */
export async function swapIn<T>(
  outs: readonly [string, ...string[]],
  make: (folder: string, work: string) => Promise<T>,
): Promise<T> {
  const places = outs.map(placeOf);
  const [first, ...others] = places as [Place, ...Place[]];
  const held: (() => Promise<void>)[] = [];
  try {
    for (const {out} of places) {
      await mkdir(dirname(out), {recursive: true});
      held.push(await lock(out));
    }
    for (const {out} of places) await heal(out);
    for (const parent of new Set(outs.map(dirname))) await healOthers(parent, outs);
    try {
      const work = join(`${first.out}.next`, "work");
      for (const {folder} of places) await mkdir(folder, {recursive: true});
      await mkdir(work);
      const result = await make(first.folder, work);
      for (const {folder} of others) await cp(first.folder, folder, {recursive: true});
      await replace(places);
      return result;
    } finally {
      for (const {out} of places) await heal(out);
    }
  } catch (error) {
    throw diskTrouble(error, first.out);
  } finally {
    for (const unlock of held) await unlock();
  }
}

function placeOf(out: string): Place {
  return {out, folder: join(`${out}.next`, "release"), previous: join(`${out}.next`, "previous")};
}

/** All or none. */
async function replace(places: readonly Place[]): Promise<void> {
  const begun: Place[] = [];
  try {
    for (const place of places) {
      begun.push(place);
      await renameIfThere(place.out, place.previous);
      await rename(place.folder, place.out);
    }
  } catch (error) {
    for (const {out, folder, previous} of begun.reverse()) {
      if (!(await isThere(folder))) await rename(out, folder);
      if (!(await isThere(out))) await renameIfThere(previous, out);
    }
    throw error;
  }
}

/** What a run left that was killed: an old folder that it had taken away goes back to its place, and the rest is deleted. */
async function heal(out: string): Promise<void> {
  if (!(await isThere(out))) await renameIfThere(placeOf(out).previous, out);
  await rm(`${out}.next`, {recursive: true, force: true});
}

/** What runs left that worked on other folders, unless one is still at work. */
async function healOthers(parent: string, outs: readonly string[]): Promise<void> {
  const left = (await readdir(parent)).filter((entry) => /\.(next|lock)$/.test(entry));
  for (const out of new Set(left.map((entry) => join(parent, entry.replace(/\.\w+$/, ""))))) {
    if (outs.includes(out)) continue;
    const unlock = await lock(out).catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
    });
    if (unlock === undefined) continue;
    await heal(out);
    await unlock();
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function renameIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to);
}

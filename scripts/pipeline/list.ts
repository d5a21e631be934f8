import {readdir} from "node:fs/promises";
import {receivedInstead} from "./receivedInstead.ts";
import {SourceError} from "./sourceError.ts";

/** What a folder holds that ends so, without the ending, sorted; `name` is what the message calls the folder. */
export async function list(folder: string, ending: string, name: string): Promise<string[]> {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new SourceError(`${name}: expected a folder; received ${receivedInstead(cause)}`, {cause});
  });
  return entries
    .filter((entry) => entry.endsWith(ending) && !entry.startsWith("."))
    .map((entry) => entry.slice(0, entry.length - ending.length))
    .sort();
}

/** The same, or nothing where there is no such folder. Throws SourceError where there is one that cannot be read. */
export async function listIfThere(folder: string, ending: string, name: string): Promise<string[]> {
  try {
    return await list(folder, ending, name);
  } catch (error) {
    if (((error as SourceError).cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

import {readdir} from "node:fs/promises";
import {SourceError} from "./sourceError.ts";

/** What a folder holds that ends so, without the ending, sorted; `name` is what the message calls the folder. */
export async function list(folder: string, ending: string, name: string): Promise<string[]> {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new SourceError(`${name}: expected a folder; received none`, {cause});
  });
  return entries
    .filter((entry) => entry.endsWith(ending) && !entry.startsWith("."))
    .map((entry) => entry.slice(0, entry.length - ending.length))
    .sort();
}

import {readFile} from "node:fs/promises";
import {receivedInstead} from "./receivedInstead.ts";
import {SourceError} from "./sourceError.ts";

/** The text of a small file, in UTF-8 with or without a byte order mark. Throws SourceError for a file that cannot be read, or is in another encoding. */
export async function readText(path: string, name: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SourceError(`${name}: expected a file; received ${receivedInstead(cause)}`, {cause});
  });
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new SourceError(`${name}: expected UTF-8; received bytes of another encoding`, {cause});
  }
}

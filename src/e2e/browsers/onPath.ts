import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

/** The path of the first of these programs that a folder of the PATH has. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

import {readFile, rm, stat, writeFile} from "node:fs/promises";

/** Words of a publisher by which an answer is known again. */
export interface Validators {
  etag?: string;
  modified?: string;
}

/** What an earlier try left of a file, and how to ask for the rest: all of it comes again when the publisher's file is another since. */
export interface Part {
  bytes: number;
  headers: Record<string, string>;
}

/** The part that lies there; undefined, and nothing there, where the rest of it cannot be asked for. */
export async function begun(file: string): Promise<Part | undefined> {
  const bytes = await stat(file).then(
    ({size}) => size,
    () => 0,
  );
  const validator = await readFile(noteOf(file), "utf8").catch(() => "");
  if (bytes > 0 && validator !== "") return {bytes, headers: {range: `bytes=${bytes}-`, "if-range": validator}};
  await rm(file, {force: true});
  return undefined;
}

/** Notes by what the file can be known again: a strong tag, or else the day of its last change. */
export async function remember(file: string, {etag, modified}: Validators): Promise<void> {
  await writeFile(noteOf(file), etag !== undefined && !etag.startsWith("W/") ? etag : (modified ?? ""));
}

function noteOf(file: string): string {
  return `${file}.validator`;
}

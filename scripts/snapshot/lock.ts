import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import type {Snapshot} from "../../src/model/snapshot.ts";
import {SourceError} from "../pipeline/sourceError.ts";

const LOCK = "snapshot.lock.json";

/** What is known of the answers that made the figures, as in data/sources/ID/snapshot.lock.json. */
const Lock = z.strictObject({
  /** SHA-256 of the questions and their map: answers to others say nothing. */
  asked: z.string(),
  /** By the name of the question. */
  answers: z.record(
    z.string(),
    z.strictObject({etag: z.string().optional(), modified: z.string().optional(), columns: z.array(z.string())}),
  ),
});
export type Lock = z.infer<typeof Lock>;

/** The lock of a source, where there is one of this snapshot. Throws SourceError when it is broken; `name` is what the message calls the folder. */
export async function readLock(folder: string, name: string, snapshot: Snapshot): Promise<Lock | undefined> {
  const text = await readFile(join(folder, LOCK), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const lock = Lock.parse(JSON.parse(text));
    return lock.asked === fingerprintOf(snapshot) ? lock : undefined;
  } catch (cause) {
    throw new SourceError(`${name}/${LOCK}: expected a lock, or none; received another file`, {cause});
  }
}

/** Replaces the lock of a source. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  await writeFile(join(folder, LOCK), `${JSON.stringify(lock, null, 2)}\n`);
}

/** Of the questions to a publisher and the map of the answers. */
export function fingerprintOf(snapshot: Snapshot): string {
  return createHash("sha256").update(JSON.stringify(snapshot)).digest("hex");
}

import {appendFile, readFile, rm, stat, writeFile} from "node:fs/promises";
import {DatabaseSync} from "node:sqlite";
import {SourceError} from "./sourceError.ts";

/**
 * Locks a folder that is to be replaced; gives what unlocks it. The lock is the operating system's, held on the empty file FOLDER.lock through SQLite, so
 * it ends with its process, however that ends: no process number and no clock is trusted. Throws SourceError, with the process and since when, where another holds it.
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const [path, note] = [`${folder}.lock`, `${folder}.lock.json`];
  const database = await taken(path, () => holderOf(note));
  await writeFile(note, JSON.stringify({process: process.pid, since: new Date().toISOString()}));
  return async () => {
    await rm(note, {force: true});
    await rm(path, {force: true});
    database.close();
  };
}

/** The lock, once it is on the file that has the name: a run that ends deletes its own, perhaps between our opening and locking it. */
async function taken(path: string, holder: () => Promise<string>): Promise<DatabaseSync> {
  for (;;) {
    await appendFile(path, "");
    const before = await inode(path);
    const database = new DatabaseSync(path);
    try {
      database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    } catch (cause) {
      database.close();
      if (!String(cause).includes("locked")) throw cause;
      throw new SourceError(`${path}: expected no other run at work here; received ${await holder()}`, {cause});
    }
    if (before !== undefined && before === (await inode(path))) return database;
    database.close();
  }
}

async function inode(path: string): Promise<bigint | undefined> {
  return (await stat(path, {bigint: true}).catch(() => undefined))?.ino;
}

/** Another run, as its note says; it may not have written one yet. */
async function holderOf(note: string): Promise<string> {
  try {
    const {process, since} = JSON.parse(await readFile(note, "utf8")) as {process: number; since: string};
    return `process ${process}, since ${since}; wait until it ends, or end it`;
  } catch {
    return "one that just began; wait until it ends";
  }
}

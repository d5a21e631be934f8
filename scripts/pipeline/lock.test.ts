import {spawn} from "node:child_process";
import {once} from "node:events";
import {rmSync, writeFileSync} from "node:fs";
import {mkdtemp, readdir, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type * as Sqlite from "node:sqlite";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {lock} from "./lock.ts";

/** What happens, once, when the next lock has been opened and is not yet held. */
const race = vi.hoisted(() => ({then: undefined as (() => void) | undefined}));
vi.mock("node:sqlite", async (original) => {
  const sqlite = await original<typeof Sqlite>();
  class DatabaseSync extends sqlite.DatabaseSync {
    constructor(path: string) {
      super(path);
      const {then} = race;
      race.then = undefined;
      then?.();
    }
  }
  return {...sqlite, DatabaseSync};
});

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "parallels-lock-"));
  folder = join(parent, "data");
});
afterEach(() => rm(parent, {recursive: true}));

test("lock(…) names the process that holds it and since when, and ends with that process", async () => {
  const holding = `
    const {lock} = await import(${JSON.stringify(resolve("scripts/pipeline/lock.ts"))});
    await lock(${JSON.stringify(folder)});
    console.log("held");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", holding]);
  await once(child.stdout, "data");
  await expect(lock(folder)).rejects.toThrow(
    new RegExp(
      `^${folder}.lock: expected no other run at work here; received process ${child.pid}, since 20\\d\\d-.*Z; wait until it ends, or end it$`,
    ),
  );
  child.kill("SIGKILL");
  await once(child, "close");
  expect((await readdir(parent)).sort()).toEqual(["data.lock", "data.lock.json"]);
  await (
    await lock(folder)
  )();
  expect(await readdir(parent)).toEqual([]);
});

test("lock(…) believes no process number and no clock: that of a dead process is taken over when its number runs again, and its times are to come", async () => {
  await writeFile(`${folder}.lock`, "");
  await writeFile(`${folder}.lock.json`, JSON.stringify({process: process.ppid, since: "2099-01-01T00:00:00.000Z"}));
  const later = new Date("2099-01-01");
  for (const name of [`${folder}.lock`, `${folder}.lock.json`]) await utimes(name, later, later);
  await (
    await lock(folder)
  )();
  expect(await readdir(parent)).toEqual([]);
});

test("lock(…) is held by one of many that ask at once", async () => {
  const asked = await Promise.allSettled(Array.from({length: 20}, () => lock(folder)));
  const held = asked.filter((one) => one.status === "fulfilled");
  expect(held).toHaveLength(1);
  await held[0]!.value();
});

test("lock(…) holds the file that has the name, also where a run that ends deletes its own in that moment", async () => {
  race.then = () => {
    rmSync(`${folder}.lock`);
    writeFileSync(`${folder}.lock`, "");
  };
  const unlock = await lock(folder);
  await expect(lock(folder)).rejects.toThrow("expected no other run at work here");
  await unlock();
});

/**
 * A disk that is full, or may not be written, in a mount namespace of its own (Linux; `unshare`). Where none may be made the tests
 * are skipped, and their names say so.
 */
import {spawnSync} from "node:child_process";
import {chmod, mkdir, readdir, rename} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {smallData} from "./smallData.ts";
import type {SmallData} from "./smallData.ts";
import {commitOf, start, startCollecting} from "./smallRun.ts";
import type {Ended} from "./smallRun.ts";

const NAMESPACE = process.getuid?.() === 0 ? ["--mount"] : ["--user", "--map-root-user", "--mount"];
const CAN_MOUNT = spawnSync("unshare", [...NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
const mounted = test.skipIf(!CAN_MOUNT);
const NOTE = CAN_MOUNT ? "" : " (skipped: this user may not mount)";

mounted.each([64, 1024, 2048])(
  `a disk with %i KB of room keeps the old release when it is full${NOTE}`,
  {timeout: 120_000},
  async (room) => {
    const world = await released();
    const {code, stderr} = await collectOn(
      world,
      `mount -t tmpfs -o size=$(($(du -sk old | cut -f1) + ${room}))k tmpfs public && cp -a old/. public`,
    );
    expect([code, await leftIn(world)]).toEqual([1, ["old", "old"]]);
    expect(stderr).toMatch(
      /^\/.*\/public\/v\/2026\.1\.0: expected a disk that takes the release, and room on it; received .*(No space left on device|ENOSPC).*; what stood there stays\n$/,
    );
  },
);

mounted(`a disk that may not be written keeps the old release${NOTE}`, {timeout: 120_000}, async () => {
  const world = await released();
  const {code, stderr} = await collectOn(
    world,
    "cp -a old/. public && mount --bind public public && mount -o remount,bind,ro public",
  );
  expect([code, await leftIn(world)]).toEqual([1, ["old", "old"]]);
  expect(stderr).toMatch(/^\/.*\/public\/v\/2026\.1\.0: expected a disk .*; received EROFS: read-only file system/);
});

test("figures that this user may not read are named, and the old release stays", {timeout: 120_000}, async () => {
  const world = await released();
  await rename(join(world.folder, "old"), join(world.folder, "public"));
  await everyone(world.folder);
  await chmod(join(world.root, "sources/bo-ds4bolivia-sdg/figures.csv"), 0);
  const {stderr} = await startCollecting(world.folder, "new", process.getuid?.() === 0 ? {uid: 65534} : {}).ended;
  expect(stderr).toBe(
    "data/sources/bo-ds4bolivia-sdg/figures.csv: expected a file; received one that this user may not read (EACCES)\n",
  );
  expect([await commitOf(world.out), await commitOf(world.latest)]).toEqual(["old", "old"]);
});

/** A small world with a release, which lies in the folder `old` for now. */
async function released(): Promise<SmallData> {
  const world = await smallData();
  expect(await startCollecting(world.folder, "old").ended).toMatchObject({code: 0, stderr: ""});
  await rename(join(world.folder, "public"), join(world.folder, "old"));
  await mkdir(join(world.folder, "public"));
  return world;
}

/** Collects once the shell has made the folder `public`, and keeps what is in it afterwards in the folder `left`. */
function collectOn({folder}: SmallData, prepare: string): Promise<Ended> {
  const script = `cd "$1" && ${prepare} && cd - >/dev/null || exit 9
    "$2" scripts/faults/collecting.ts "$1" new; code=$?
    cp -a "$1/public" "$1/left" && exit $code`;
  return start("unshare", [...NAMESPACE, "sh", "-c", script, "sh", folder, process.execPath]).ended;
}

/** Of which commits the releases are that `left` holds, each whole and with nothing beside it. */
async function leftIn({folder}: SmallData): Promise<string[]> {
  expect((await readdir(join(folder, "left"))).sort()).toEqual(["latest", "v"]);
  expect(await readdir(join(folder, "left/v"))).toEqual(["2026.1.0"]);
  return Promise.all(["v/2026.1.0", "latest"].map((place) => commitOf(join(folder, "left", place))));
}

async function everyone(folder: string): Promise<void> {
  await chmod(folder, 0o777);
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true}))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o777 : 0o666);
}

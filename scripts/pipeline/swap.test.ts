import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {lock} from "./lock.ts";
import {swapIn} from "./swap.ts";

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), "parallels-swap-"))));
afterEach(() => rm(parent, {recursive: true}));

test("swapIn(…) puts the new folder in the place of the old one, and leaves nothing else", async () => {
  const out = join(parent, "data");
  for (const text of ["old", "new"]) {
    await swapIn([out], async (folder, work) => {
      await writeFile(join(folder, text), text);
      await writeFile(join(work, "scratch"), "");
    });
  }
  expect(await readdir(parent)).toEqual(["data"]);
  expect(await readdir(out)).toEqual(["new"]);
});

test("swapIn(…) leaves the old folder as it was when the new one fails", async () => {
  const out = join(parent, "data");
  await swapIn([out], (folder) => writeFile(join(folder, "file"), "old"));
  const failing = swapIn([out], async (folder) => {
    await writeFile(join(folder, "file"), "half");
    throw new Error("no space left");
  });
  await expect(failing).rejects.toThrow("no space left");
  expect(await readdir(parent)).toEqual(["data"]);
  expect(await readFile(join(out, "file"), "utf8")).toBe("old");
});

test("swapIn(…) clears away what runs left that were killed, but not that of one that is at work", async () => {
  for (const name of ["data", "gone", "busy"]) await mkdir(join(parent, `${name}.next/release`), {recursive: true});
  const unlock = await lock(join(parent, "busy"));
  await swapIn([join(parent, "data")], () => Promise.resolve());
  expect((await readdir(parent)).sort()).toEqual(["busy.lock", "busy.lock.json", "busy.next", "data"]);
  await unlock();
});

test("swapIn(…) replaces all folders or none", async () => {
  const [first, second] = [join(parent, "first"), join(parent, "second")];
  await swapIn([first, second], (folder) => writeFile(join(folder, "file"), "old"));
  const failing = swapIn([first, second], async (folder) => {
    await writeFile(join(folder, "file"), "new");
    await writeFile(join(parent, "second.next/previous"), "in the way of the renaming");
  });
  await expect(failing).rejects.toThrow("second");
  for (const place of [first, second]) expect(await readFile(join(place, "file"), "utf8")).toBe("old");
  expect((await readdir(parent)).sort()).toEqual(["first", "second"]);
});

test.each(["first", "second"])(
  "swapIn(…) makes nothing while another run is at work on the %s folder",
  async (busy) => {
    const places: [string, string] = [join(parent, "first"), join(parent, "second")];
    await swapIn(places, (folder) => writeFile(join(folder, "file"), "old"));
    const unlock = await lock(join(parent, busy));
    const make = vi.fn(() => Promise.resolve());
    await expect(swapIn(places, make)).rejects.toThrow(
      `${busy}.lock: expected no other run at work here; received process`,
    );
    await unlock();
    expect(make).not.toHaveBeenCalled();
    for (const place of places) expect(await readFile(join(place, "file"), "utf8")).toBe("old");
    expect((await readdir(parent)).sort()).toEqual(["first", "second"]);
  },
);

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {swapIn} from "./swap.ts";

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), "parallels-swap-"))));
afterEach(() => rm(parent, {recursive: true}));

test("swapIn(…) puts the new folder in the place of the old one, and leaves nothing else", async () => {
  const out = join(parent, "data");
  for (const text of ["old", "new"]) {
    await swapIn(out, async (folder, work) => {
      await writeFile(join(folder, text), text);
      await writeFile(join(work, "scratch"), "");
    });
  }
  expect(await readdir(parent)).toEqual(["data"]);
  expect(await readdir(out)).toEqual(["new"]);
});

test("swapIn(…) leaves the old folder as it was when the new one fails", async () => {
  const out = join(parent, "data");
  await swapIn(out, (folder) => writeFile(join(folder, "file"), "old"));
  const failing = swapIn(out, async (folder) => {
    await writeFile(join(folder, "file"), "half");
    throw new Error("no space left");
  });
  await expect(failing).rejects.toThrow("no space left");
  expect(await readdir(parent)).toEqual(["data"]);
  expect(await readFile(join(out, "file"), "utf8")).toBe("old");
});

test("swapIn(…) clears away what a run left that was killed, but not that of one that runs", async () => {
  const gone = 2 ** 22 + 1; // above the largest process id of Linux
  for (const pid of [gone, process.ppid]) await mkdir(join(parent, `data.next-${pid}`, "release"), {recursive: true});
  await swapIn(join(parent, "data"), () => Promise.resolve());
  expect((await readdir(parent)).sort()).toEqual(["data", `data.next-${process.ppid}`]);
});

/** Kills a swap at each of its steps. */
import {cp, mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {start} from "./smallRun.ts";
import {swapText} from "./swapping.ts";
import type {Ended} from "./smallRun.ts";

/** At least so many steps of two folders: lock, make, copy, take away, put in place, unlock. */
const STEPS = 12;

test(
  "wherever a swap is killed, the next run finds both folders whole, also one that fails",
  {timeout: 120_000},
  async () => {
    const parent = await temporary();
    const said: string[] = [];
    for (let step = 1; ; step++) {
      const folder = join(parent, String(step));
      await swapText("old", placesOf(folder));
      const {signal} = await killedAt(step, "new", placesOf(folder));
      if (signal === null) break;
      await expect(swapText("none", placesOf(folder))).rejects.toThrow("no text");
      said.push(await textsOf(folder));
      expect(await readdir(folder)).toEqual(["latest", "v"]);
      await swapText("newer", placesOf(folder));
      expect(await textsOf(folder)).toBe("newer newer");
    }
    expect(said.length).toBeGreaterThan(STEPS);
    expect([...new Set(said)]).toEqual(["old old", "new old", "new new"]);
  },
);

test("what a run of another release left is put right too", async () => {
  const folder = await temporary();
  await swapText("old", placesOf(folder));
  await cp(join(folder, "v/1"), join(folder, "v/0.next/previous"), {recursive: true});
  await swapText("new", placesOf(folder));
  expect((await readdir(join(folder, "v"))).sort()).toEqual(["0", "1"]);
  expect(await readFile(join(folder, "v/0/a"), "utf8")).toBe("old");
});

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-swap-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  return folder;
}

function placesOf(folder: string): [string, string] {
  return [join(folder, "v/1"), join(folder, "latest")];
}

function killedAt(step: number, text: string, places: readonly string[]): Promise<Ended> {
  const env = {...process.env, KILL_AT: String(step)};
  const files = ["--import", "./scripts/faults/killAt.ts", "scripts/faults/swapping.ts"];
  return start(process.execPath, [...files, text, ...places], {env}).ended;
}

/** The text of each of the two folders. Throws where one is not whole. */
async function textsOf(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const place of ["v/1", "latest"]) {
    const [a, b] = await Promise.all(["a", "b"].map((name) => readFile(join(folder, place, name), "utf8")));
    if (a === undefined || a !== b) throw new Error(`${place}: expected one text; received ${a} and ${b}`);
    texts.push(a);
  }
  return texts.join(" ");
}

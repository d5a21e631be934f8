/** Kills a run of collecting a hundred times, at random moments; FC_SEED=NUMBER tries others. About a minute and a half. */
import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import fc from "fast-check";
import {expect, test} from "vitest";
import {SEED} from "./seed.ts";
import {smallData} from "./smallData.ts";
import type {SmallData} from "./smallData.ts";
import {commitOf, startCollecting} from "./smallRun.ts";

/** Folders at a time, and the kills of each; after so many kills a run is left alone. */
const LANES = 2;
const KILLS = 50;
const PATIENCE = 5;

test(
  `${LANES * KILLS} killed runs leave a whole release, and the run after them succeeds (seed ${SEED})`,
  {timeout: 900_000},
  async () => {
    const worlds = await Promise.all(Array.from({length: LANES}, smallData));
    const killed = await Promise.all(worlds.map((world, lane) => killOften(world, SEED + lane)));
    expect(killed.reduce((sum, count) => sum + count)).toBeGreaterThan((LANES * KILLS) / 2);
  },
);

/** Kills runs, each of another commit, and gives how many had not ended before. */
async function killOften(world: SmallData, seed: number): Promise<number> {
  const length = await wholeRun(world, "start");
  const moments = fc.sample(fc.double({min: 0, max: 1, noNaN: true}), {seed, numRuns: KILLS});
  let before = ["start", "start"];
  let killed = 0;
  for (const [index, moment] of moments.entries()) {
    const commit = `kill-${index}`;
    const run = startCollecting(world.folder, commit);
    await run.begun;
    await wait(moment * length);
    run.child.kill("SIGKILL");
    const {signal, stderr} = await run.ended;
    expect(stderr).toBe("");
    if (signal !== null) killed++;
    const after = await commitsOf(world);
    after.forEach((place, which) => expect([before[which], commit]).toContain(place));
    before = after;
    if ((index + 1) % PATIENCE > 0) continue;
    await wholeRun(world, `whole-${index}`);
    before = before.map(() => `whole-${index}`);
  }
  return killed;
}

/** Lets a run end, which leaves nothing but the release, twice. Gives its milliseconds, without those of loading modules. */
async function wholeRun(world: SmallData, commit: string): Promise<number> {
  const run = startCollecting(world.folder, commit);
  await run.begun;
  const start = performance.now();
  expect(await run.ended).toMatchObject({code: 0, stderr: ""});
  const length = performance.now() - start;
  expect(await commitsOf(world)).toEqual([commit, commit]);
  expect((await readdir(dirname(world.latest))).sort()).toEqual(["latest", "v"]);
  expect(await readdir(dirname(world.out))).toEqual(["2026.1.0"]);
  return length;
}

/** Of both places, each of them whole; between two renamings the old release lies where the next run takes it from. */
function commitsOf({out, latest}: SmallData): Promise<string[]> {
  return Promise.all(
    [out, latest].map((place) => commitOf(existsSync(place) ? place : join(`${place}.next`, "previous"))),
  );
}

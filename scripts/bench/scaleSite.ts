import {join} from "node:path";
import {mkdir, rm} from "node:fs/promises";
import {work} from "./child.ts";
import type {Measure} from "./measure.ts";
import {buildCopy, copySite} from "./siteCopy.ts";
import {multiply} from "./synthetic.ts";

const TIMES = 5;
/** The share of the pages that is built of the real release; of the larger one a share of as many pages. */
const SHARE = 10;
const NOTHING = "0/1000000";

/** How fast one process draws the pages of the real release, and of one of five times its cities, and what memory it takes: of a share of the pages, in all languages. */
export async function siteSpeed(folder: string, release: string): Promise<Measure[]> {
  const synthetic = join(folder, "times", "synthetic");
  const larger = join(folder, "times", "release");
  await mkdir(join(folder, "times"));
  await multiply("data", synthetic, TIMES);
  await work("collectOnce.ts", synthetic, larger);
  await rm(synthetic, {recursive: true});
  const [one, many] = [
    await speed(join(folder, "once"), release, SHARE),
    await speed(join(folder, "many"), larger, SHARE * TIMES),
  ];
  const note = (share: number) => `1/${share} of the pages, one process, start not counted`;
  return [
    {name: "site build, real cities", value: one.speed, unit: "pages/s", note: note(SHARE)},
    {name: `site build, ${TIMES}× cities`, value: many.speed, unit: "pages/s", note: note(SHARE * TIMES)},
    {name: "site build, real cities: peak memory", value: one.memory / 1e6, unit: "MB"},
    {name: `site build, ${TIMES}× cities: peak memory`, value: many.memory / 1e6, unit: "MB"},
  ];
}

async function speed(folder: string, release: string, share: number): Promise<{speed: number; memory: number}> {
  await copySite(folder, release);
  const start = await buildCopy(folder, NOTHING);
  const whole = await buildCopy(folder, `0/${share}`);
  await rm(folder, {recursive: true});
  return {speed: (whole.pages - start.pages) / (whole.seconds - start.seconds), memory: whole.memory};
}

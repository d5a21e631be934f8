import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {lakeCity, lakeName} from "./lake.ts";
import type {Measure} from "./measure.ts";
import {table} from "./measure.ts";
import {collectFolder, collectLake} from "./scaleCollecting.ts";
import type {Collection} from "./scaleCollecting.ts";
import {readSites} from "./scaleReading.ts";
import type {Asked, Reading} from "./scaleReading.ts";
import {siteSpeed} from "./scaleSite.ts";
import {buildCopy, copySite} from "./siteCopy.ts";

/** Figures of a synthetic city: 60 indicators, 25 years. */
const OF_A_CITY = 1500;
/** Of what grows with the release a reader may take so many times what the real release costs. */
const MOST = 1.2;
/** What a page of the whole release shows may weigh as many times more as it shows more cities. */
const GROWS = "one indicator over all cities";
/** So small a share of the pages that of each kind one alone is in it. */
const ONE_OF_EACH = "0/1000000";
const REAL: Asked = {
  cities: ["vienna", "lyon", "porto", "tokyo", "montreal"],
  indicator: "pm25",
  typed: "zwol",
};

/**
 * Collecting, reading and building at the sizes asked for (millions of figures), beside the real release in the same run. The reading is
 * of the largest. What is measured is told as it comes, since the whole takes long. Everything is made in a temporary folder that is deleted; it takes gigabytes.
 */
export async function scale(millions: readonly number[]): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-scale-"));
  try {
    const real = {...(await collectFolder(await made(folder, "real"), "data")), cities: 0};
    const lakes: Collection[] = [];
    for (const size of millions.toSorted((a, b) => a - b)) {
      const cities = Math.round((size * 1e6) / OF_A_CITY);
      if (lakes.length > 0) await rm(lakes.at(-1)!.out, {recursive: true});
      lakes.push(await collectLake(await made(folder, `lake-${cities}`), cities));
      const {seconds, memory} = lakes.at(-1)!.collected;
      console.error(`${size} M figures collected in ${seconds.toFixed(0)} s, ${(memory / 1e6).toFixed(0)} MB`);
    }
    const collected = [
      ...collecting("real release", real),
      ...lakes.flatMap((lake, index) => collecting(`synthetic, ${millions.toSorted((a, b) => a - b)[index]} M`, lake)),
      ...flatness(lakes),
    ];
    console.error(table(collected));
    const readings = await readBoth(folder, real, lakes.at(-1)!);
    console.error(table(readings));
    return [...collected, ...readings, ...(await siteSpeed(folder, real.out))];
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function made(folder: string, name: string): Promise<string> {
  await mkdir(join(folder, name));
  return join(folder, name);
}

function collecting(name: string, {collected, copied, files, bytes}: Collection): Measure[] {
  const speed = collected.rows / collected.seconds;
  return [
    {name: `${name}: rows`, value: collected.rows, unit: "rows"},
    {name: `${name}: collecting`, value: speed, unit: "rows/s"},
    {name: `${name}: collecting ÷ DuckDB COPY`, value: speed / (copied.rows / copied.seconds), unit: "×"},
    {name: `${name}: peak memory`, value: collected.memory / 1e6, unit: "MB"},
    {name: `${name}: written`, value: bytes / 1e6, unit: "MB", note: `${files} files`},
  ];
}

function flatness(lakes: readonly Collection[]): Measure[] {
  const [first, ...others] = lakes;
  return others.map(({collected}) => ({
    name: `peak memory at ${(collected.rows / 1e6).toFixed(1)} M ÷ at ${(first!.collected.rows / 1e6).toFixed(1)} M`,
    value: collected.memory / first!.collected.memory,
    unit: "×",
    budget: MOST,
  }));
}

async function readBoth(folder: string, real: Collection, lake: Collection): Promise<Measure[]> {
  const cities = Array.from({length: 5}, (_, index) => lakeCity(Math.floor((index * lake.cities) / 5)));
  const asked = {...REAL, cities, typed: lakeName(lake.cities - 1).slice(0, 4)};
  const sites = [
    {dist: await built(join(folder, "site-real"), real.out), asked: REAL},
    {dist: await built(join(folder, "site-synthetic"), lake.out, cities), asked},
  ];
  const readings = await readSites(sites);
  for (const {dist} of sites) await rm(dirname(dist), {recursive: true});
  return Object.entries(readings).flatMap(([name, [before, after]]) => readingMeasures(name, before!, after!));
}

async function built(folder: string, release: string, showcase?: readonly string[]): Promise<string> {
  await copySite(folder, release, {showcase, languages: ["en"]});
  await buildCopy(folder, ONE_OF_EACH);
  return join(folder, "dist");
}

function readingMeasures(name: string, real: Reading, lake: Reading): Measure[] {
  const bound = name === GROWS ? {} : {budget: MOST};
  return [
    {name: `${name}: real release`, value: real.bytes / 1000, unit: "KB"},
    {name: `${name}: synthetic`, value: lake.bytes / 1000, unit: "KB"},
    {name: `${name}: bytes, synthetic ÷ real`, value: lake.bytes / real.bytes, unit: "×", ...bound},
    {name: `${name}: real release, time`, value: real.milliseconds, unit: "ms"},
    {name: `${name}: synthetic, time`, value: lake.milliseconds, unit: "ms"},
    {name: `${name}: time, synthetic ÷ real`, value: lake.milliseconds / real.milliseconds, unit: "×", ...bound},
  ];
}

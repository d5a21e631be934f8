/** For tests: a small part of data/, as it is, in a temporary folder. */
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {onTestFinished} from "vitest";

/** A source of few lines and many indicators. */
const SOURCES = ["bo-ds4bolivia-sdg"];

export interface SmallData {
  /** Holds all the others. */
  folder: string;
  root: string;
  parsers: string;
  /** Where a release goes, as `npm run data` has it. */
  out: string;
  latest: string;
}

interface Named {
  sources: string[];
  derive?: object;
}

/** Copies the figures of a source with the cities, keys and indicators that they need; deleted when the test is finished. */
export async function smallData(): Promise<SmallData> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-fault-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  const [root, parsers] = [join(folder, "data"), join(folder, "parsers")];
  for (const name of ["indicators", "ties", "sources"]) await mkdir(join(root, name), {recursive: true});
  for (const name of ["amendments.csv", "countries.csv", "overrides.csv", "standards"])
    await cp(join("data", name), join(root, name), {recursive: true});
  await mkdir(parsers);
  for (const id of SOURCES) {
    await cp(join("data/sources", id), join(root, "sources", id), {recursive: true});
    const parser = JSON.stringify(resolve("scripts/sources", `${id}.ts`));
    await writeFile(join(parsers, `${id}.ts`), `export {default} from ${parser};\n`);
  }
  for (const file of await readdir("data/indicators")) {
    const indicator = JSON.parse(await readFile(join("data/indicators", file), "utf8")) as Named;
    const sources = indicator.sources.filter((id) => SOURCES.includes(id));
    if (sources.length === 0 || indicator.derive) continue;
    await writeFile(join(root, "indicators", file), JSON.stringify({...indicator, sources}));
  }
  const keys = await linesOf("crosswalk.csv", (line) => SOURCES.some((id) => line.startsWith(`${id},`)));
  const ids = new Set(keys.slice(1).map((line) => line.split(",")[2]));
  const ours = (line: string) => ids.has(line.split(",")[0]);
  await writeFile(join(root, "crosswalk.csv"), `${keys.join("\n")}\n`);
  for (const name of ["cities.csv", "remarks.csv"])
    await writeFile(join(root, name), `${(await linesOf(name, ours)).join("\n")}\n`);
  return {folder, root, parsers, out: join(folder, "public/v/2026.1.0"), latest: join(folder, "public/latest")};
}

/** The header of a table of data/, and the lines that are wanted. */
async function linesOf(name: string, wanted: (line: string) => boolean): Promise<string[]> {
  const lines = (await readFile(join("data", name), "utf8")).trimEnd().split("\n");
  return lines.filter((line, index) => index === 0 || wanted(line));
}

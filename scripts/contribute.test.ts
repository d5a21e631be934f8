/** Takes the steps of the page "Contribute" in a copy of data/: the new things in it are made up, the rest is the project's own. */
import {createHash} from "node:crypto";
import {appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {readDefinitions} from "./pipeline/definitions.ts";
import {fillDefinitions} from "./pipeline/definitionTables.ts";
import {openEngine} from "./pipeline/engine.ts";
import {readAll} from "./pipeline/readAll.ts";

vi.setConfig({testTimeout: 120_000});

let folder: string;
let data: string;
let parsers: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallels-contribute-"));
  [data, parsers] = [join(folder, "data"), join(folder, "scripts/sources")];
  await mkdir(join(folder, "scripts"));
  await cp("data", data, {recursive: true});
  await cp("scripts/sources", parsers, {recursive: true, filter: (path) => !path.endsWith(".test.ts")});
  for (const name of ["src", "node_modules"]) await symlink(resolve(name), join(folder, name));
  await symlink(resolve("scripts/protocols"), join(folder, "scripts/protocols"));
});
afterAll(() => rm(folder, {recursive: true}));

/** What becomes of the lines of one source of the copy. */
async function reading(source: string): Promise<unknown> {
  const definitions = await readDefinitions(data, {parsers});
  const engine = await openEngine(":memory:");
  try {
    await fillDefinitions(engine, definitions);
    const own = definitions.sources.filter(({id}) => id === source);
    const [read] = await readAll(engine, {...definitions, sources: own}, () => undefined);
    return read;
  } finally {
    engine.close();
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function json(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
}

test("a city is a line of cities.csv", async () => {
  await appendFile(join(data, "cities.csv"), "nowhere-made-up,Nowhere,,AT,,,47.5,14.5,,,,,,,,,,,,\n");
  const {cities} = await readDefinitions(data, {parsers});
  expect(cities.find(({id}) => id === "nowhere-made-up")).toMatchObject({name: "Nowhere", country: "AT"});
});

test("an indicator is a file", async () => {
  const pm25 = await json(join(data, "indicators/pm25.json"));
  const made = {
    ...pm25,
    id: "made-up",
    title: "Made up",
    concept: "made-up",
    sources: ["made-up-source"],
    state: "pilot",
    version: 1,
    standards: {},
  };
  await writeFile(join(data, "indicators/made-up.json"), JSON.stringify(made));
  await expect(readDefinitions(data, {parsers})).rejects.toThrow(
    /made-up\.json: sources: expected a folder of data\/sources/,
  );
});

test("a source is a folder with its figures and their provenance, a parser, and keys of cities", async () => {
  const figures = "key,variable,period,value\nNW,dust,2020,12.5\nNW,dust,2021,\n";
  const place = join(data, "sources/made-up-source");
  const about = await json(join(data, "sources/gwu-urban-pm25/source.json"));
  await mkdir(place);
  await writeFile(join(place, "figures.csv"), figures);
  const own = {id: "made-up-source", columns: {}, sha256: {"figures.csv": sha256(figures)}};
  await writeFile(join(place, "source.json"), JSON.stringify({...about, ...own}));
  await writeFile(
    join(parsers, "made-up-source.ts"),
    `import {lineByLine} from "../../src/model/published.ts";
export default {
  parser: lineByLine(new Map([["dust", {indicator: "made-up", unit: "ug/m3"}]]), ({observed}) => ({
    ...observed, status: "A", level: "city", boundary: "municipality", method: "measured",
  })),
};`,
  );
  await appendFile(join(data, "crosswalk.csv"), "made-up-source,NW,nowhere-made-up,manual,,,high,\n");
  expect(await reading("made-up-source")).toMatchObject({rows: 2, kept: 1, blank: 1, refused: 0});
});

test("the figures of a city are a folder, and come after the sources that an indicator names", async () => {
  const figures =
    "city,indicator,period,value,unit,status,boundary,url,note\nnowhere-made-up,made-up,2022,0.013,mg/m3,E,municipality,,\n";
  const place = join(data, "submissions/nowhere-made-up");
  const about = await json(join(data, "submissions/montreal/submission.json"));
  await mkdir(place);
  await writeFile(join(place, "indicators.csv"), figures);
  const own = {id: "nowhere-made-up-indicators", sha256: {"indicators.csv": sha256(figures)}};
  await writeFile(join(place, "submission.json"), JSON.stringify({...about, ...own}));
  expect(await reading("nowhere-made-up-indicators")).toMatchObject({rows: 1, kept: 1, refused: 0});
  const {indicators} = await readDefinitions(data, {parsers});
  const sources = indicators.find(({id}) => id === "made-up")?.sources;
  expect(sources).toEqual(["made-up-source", "nowhere-made-up-indicators"]);
});

test("a language of the indicators is a file; what it lacks stays English", async () => {
  const french = await json(join(data, "translations/fr.json"));
  await writeFile(join(data, "translations/eo.json"), JSON.stringify(french));
  const {translations} = await readDefinitions(data, {parsers});
  expect(translations.map(({tag}) => tag)).toContain("eo");
});

test("every file and folder that the page names is of the project, or is to be made", async () => {
  const messages = await json("src/i18n/en.json");
  const steps = Object.entries(messages).flatMap(([key, text]) =>
    /^contribute\..*\.steps$/.test(key) ? String(text) : [],
  );
  const named = steps
    .flatMap((text) => text.match(/`(data|src|scripts)\/[^`]*`/g) ?? [])
    .map((path) => path.slice(1, -1));
  const real = (path: string) => path.replace("TAG", "fr").replace("submissions/CITY", "submissions/montreal");
  const known: Readonly<Record<string, string>> = {
    "data/sources/ID": "data/sources/un-wup-2018",
    "scripts/sources/ID": "scripts/sources/un-wup-2018",
    "data/indicators/ID": "data/indicators/pm25",
  };
  for (const path of new Set(named)) {
    const [from = "", to = ""] = Object.entries(known).find(([from]) => path.startsWith(from)) ?? [];
    await expect(
      readFile(real(path.replace(from, to)), "utf8").catch((error: Error) => error.message),
      path,
    ).resolves.not.toMatch(/ENOENT/);
  }
});

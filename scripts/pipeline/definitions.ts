import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir, readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {ZodType} from "zod";
import type {City} from "../../src/model/city.ts";
import type {SourceParser} from "../../src/model/figure.ts";
import {Indicator} from "../../src/model/indicator.ts";
import {definitionProblems} from "../../src/model/problems.ts";
import {Source} from "../../src/model/source.ts";
import {readCities, readCrosswalk} from "./registry.ts";
import type {Match} from "./registry.ts";
import {SourceError} from "./sourceError.ts";

/** The parsers of this project. */
const PARSERS = fileURLToPath(new URL("../sources/", import.meta.url));

/** A source of figures: its provenance, its folder and its parser. */
export interface SourceFolder {
  id: string;
  folder: string;
  /** The name of the file of figures. */
  file: string;
  /** Where it is: in the folder, unless another file is tried in its place. */
  path: string;
  bytes: number;
  source: Source;
  parser: SourceParser;
}

/** All that data/ says, found by listing its folders. */
export interface Definitions {
  /** By id. */
  cities: City[];
  crosswalk: Match[];
  /** By id. */
  indicators: Indicator[];
  /** By id. */
  sources: SourceFolder[];
}

/**
 * Reads and checks the folder `data` and the parsers of the folder `parsers`. A source's files must have the checksums of
 * its source.json, unless `checksums` is false. Throws SourceError with all problems at once.
 */
export async function readDefinitions(data: string, parsers = PARSERS, checksums = true): Promise<Definitions> {
  const problems: string[] = [];
  const indicators = await readIndicators(join(data, "indicators"), problems);
  const sources = await readSources(join(data, "sources"), parsers, checksums, problems);
  problems.push(...crossProblems(indicators, sources));
  if (problems.length > 0) throw new SourceError(problems);
  const cities = await readCities(data);
  return {cities, crosswalk: await readCrosswalk(data, cities), indicators, sources};
}

async function readIndicators(folder: string, problems: string[]): Promise<Indicator[]> {
  const indicators: Indicator[] = [];
  for (const file of await list(folder, ".json", "data/indicators")) {
    const indicator = await readJson(Indicator, join(folder, file), `data/indicators/${file}`, problems);
    if (indicator === undefined) continue;
    if (`${indicator.id}.json` === file) indicators.push(indicator);
    else problems.push(`data/indicators/${file}: id: expected the file's name; received "${indicator.id}"`);
  }
  return indicators;
}

async function readSources(
  folder: string,
  parsers: string,
  checksums: boolean,
  problems: string[],
): Promise<SourceFolder[]> {
  const ids = await list(folder, "", "data/sources");
  const files = (await list(parsers, ".ts", "scripts/sources")).filter((file) => !file.endsWith(".test.ts"));
  for (const file of files) {
    const id = file.slice(0, -".ts".length);
    if (!ids.includes(id))
      problems.push(`scripts/sources/${file}: expected a folder data/sources/${id}; received none`);
  }
  const sources: SourceFolder[] = [];
  for (const id of ids) {
    const name = `data/sources/${id}`;
    const source = await readJson(Source, join(folder, id, "source.json"), `${name}/source.json`, problems);
    if (source !== undefined && source.id !== id) {
      problems.push(`${name}/source.json: id: expected the folder's name; received "${source.id}"`);
    }
    if (!files.includes(`${id}.ts`)) {
      problems.push(`${name}: expected a parser scripts/sources/${id}.ts; received none`);
      continue;
    }
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(parsers, `${id}.ts`)).href)) as {
      default?: SourceParser;
    };
    if (typeof module.default?.parser !== "function") {
      problems.push(
        `scripts/sources/${id}.ts: expected a SourceParser as default export; received ${typeof module.default}`,
      );
      continue;
    }
    if (source === undefined) continue;
    const parser = module.default;
    const file = parser.file ?? "figures.csv";
    const used = [...new Set([file, ...(parser.tables ?? [])])];
    if (checksums) problems.push(...(await checksumProblems(join(folder, id), name, source, used)));
    const path = join(folder, id, file);
    const {size} = await stat(path).catch(() => ({size: 0}));
    sources.push({id, folder: join(folder, id), file, path, bytes: size, source, parser});
  }
  return sources;
}

async function checksumProblems(folder: string, name: string, {sha256}: Source, used: string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const file of [...new Set([...used, ...Object.keys(sha256)])].sort()) {
    const received = await checksum(join(folder, file));
    const expected = sha256[file];
    if (received === undefined) problems.push(`${name}/${file}: expected a file; received none`);
    else if (received !== expected) {
      problems.push(
        `${name}/${file}: expected the sha256 of source.json, ${expected ?? "which has none"}; received ${received}`,
      );
    }
  }
  return problems;
}

async function checksum(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}

/** What one file says of another: sources and derivations that exist. */
function crossProblems(indicators: readonly Indicator[], sources: readonly SourceFolder[]): string[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = new Set(sources.map(({id}) => id));
  return indicators.flatMap(({id, sources, derive}) => {
    const where = `data/indicators/${id}.json`;
    const inputs =
      derive === undefined ? [] : derive.id === "ratio" ? [derive.numerator, derive.denominator] : [derive.of];
    return [
      ...sources
        .filter((source) => !known.has(source))
        .map((source) => `${where}: sources: expected a folder of data/sources; received "${source}"`),
      ...inputs
        .filter((input) => !byId.has(input) || byId.get(input)?.derive !== undefined)
        .map((input) => `${where}: derive: expected an indicator that is not derived itself; received "${input}"`),
    ];
  });
}

async function readJson<T>(schema: ZodType<T>, path: string, name: string, problems: string[]): Promise<T | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    problems.push(
      missing ? `${name}: expected a file; received none` : `${name}: expected JSON; received ${String(error)}`,
    );
    return undefined;
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  problems.push(...definitionProblems(name, result.error, json));
  return undefined;
}

async function list(folder: string, ending: string, name: string): Promise<string[]> {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new SourceError(`${name}: expected a folder; received none`, {cause});
  });
  return entries.filter((entry) => entry.endsWith(ending) && !entry.startsWith(".")).sort();
}

import {stat} from "node:fs/promises";
import {basename, dirname, resolve} from "node:path";
import {IndicatorFile} from "../../src/model/indicator.ts";
import {Source} from "../../src/model/source.ts";
import {SubmissionFile} from "../../src/model/submissionFile.ts";
import {readDefinitions} from "./definitions.ts";
import type {Definitions} from "./definitions.ts";
import {fillDefinitions} from "./definitionTables.ts";
import {refuseDuplicates} from "./duplicates.ts";
import {openEngine} from "./engine.ts";
import {readJson} from "./json.ts";
import {readAll} from "./readAll.ts";
import type {Reading} from "./read.ts";
import {readCities, readCrosswalk} from "./registry.ts";
import {readRemarks} from "./remarks.ts";
import {SourceError} from "./sourceError.ts";
import {standardProblems} from "./standards.ts";

/** What the checks say of figures: what became of their lines, and which were refused. */
export interface Inspection {
  readings: Reading[];
  /** By source and line. */
  refused: {source: string; line: number; reason: string; detail: string}[];
}

/** Reads and checks figures as a release would, and writes nothing. Throws SourceError at the first that cannot be read. */
export async function inspectFigures(definitions: Definitions): Promise<Inspection> {
  const engine = await openEngine(":memory:");
  try {
    await fillDefinitions(engine, definitions);
    const readings = await readAll(engine, definitions, () => undefined);
    await refuseDuplicates(engine);
    const refused = "SELECT source, line, reason, detail FROM quarantine ORDER BY source, line, reason";
    return {readings, refused: await engine.rows(refused)};
  } finally {
    engine.close();
  }
}

/** Checks a file of figures as if it stood in the place of the source's own; the source is that of its folder, or the one named. */
export async function inspectFile(data: string, file: string, source?: string): Promise<Inspection> {
  const path = resolve(file);
  const id = source ?? basename(dirname(path));
  const definitions = await readDefinitions(data, {checksums: false});
  const folder = definitions.sources.find((folder) => folder.id === id);
  if (folder === undefined) {
    const known = definitions.sources.map((folder) => folder.id).join("|");
    throw new SourceError(`${file}: expected the folder's name or --source to be one of ${known}; received "${id}"`);
  }
  const {size} = await stat(path).catch(() => ({size: 0}));
  return inspectFigures({...definitions, sources: [{...folder, path, name: file, bytes: size}]});
}

/** Checks a definition: an indicator, a source.json, a submission.json, cities.csv, remarks.csv or crosswalk.csv. Throws SourceError with all problems. */
export async function inspectDefinition(data: string, file: string): Promise<void> {
  if (basename(file) === "cities.csv") return void (await readCities(data, await readRemarks(data), file));
  if (basename(file) === "remarks.csv") return void (await readCities(data, await readRemarks(data, file)));
  if (basename(file) === "crosswalk.csv") {
    return void (await readCrosswalk(data, await readCities(data, await readRemarks(data)), file));
  }
  const problems: string[] = [];
  const path = resolve(file);
  if (basename(file) === "source.json") {
    await readJson(Source, {path, name: file, id: basename(dirname(path))}, problems);
  } else if (basename(file) === "submission.json") {
    await readJson(SubmissionFile, {path, name: file, id: `${basename(dirname(path))}-indicators`}, problems);
  } else {
    const indicator = await readJson(IndicatorFile, {path, name: file, id: basename(path, ".json")}, problems);
    if (indicator) problems.push(...(await standardProblems(data, [indicator])));
  }
  if (problems.length > 0) throw new SourceError(problems);
}

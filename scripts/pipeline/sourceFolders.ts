import {stat} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {SourceParser} from "../../src/model/figure.ts";
import {Source} from "../../src/model/source.ts";
import {fingerprint} from "./fingerprint.ts";
import {readJson} from "./json.ts";
import {list} from "./list.ts";
import {receivedInstead} from "./receivedInstead.ts";

/** A source of figures: its provenance, its folder and its parser. */
export interface SourceFolder {
  id: string;
  source: Source;
  parser: SourceParser;
  folder: string;
  /** The name of the file of figures. */
  file: string;
  /** Where that file is: in the folder, unless another is tried in its place. */
  path: string;
  /** What messages call it. */
  name: string;
  bytes: number;
}

/** The parsers of this project. */
const PARSERS = fileURLToPath(new URL("../sources/", import.meta.url));

/** The sources of a folder with their parsers, by id. What is wrong is added to the problems, and such a source left out. */
export async function readSourceFolders(
  data: string,
  {parsers = PARSERS, checksums = true}: {parsers?: string; checksums?: boolean},
  problems: string[],
): Promise<SourceFolder[]> {
  const ids = await list(join(data, "sources"), "", "data/sources");
  const known = (await list(parsers, ".ts", "scripts/sources")).filter((id) => !id.endsWith(".test"));
  for (const id of known) {
    if (!ids.includes(id))
      problems.push(`scripts/sources/${id}.ts: expected a folder data/sources/${id}; received none`);
  }
  const folders: SourceFolder[] = [];
  for (const id of ids) {
    const folder = join(data, "sources", id);
    const source = await readJson(
      Source,
      {path: join(folder, "source.json"), name: `data/sources/${id}/source.json`, id},
      problems,
    );
    if (!known.includes(id)) {
      problems.push(`data/sources/${id}: expected a parser scripts/sources/${id}.ts; received none`);
      continue;
    }
    const parser = await readParser(join(parsers, `${id}.ts`), id, problems);
    if (source === undefined || parser === undefined) continue;
    const file = parser.file ?? "figures.csv";
    const path = join(folder, file);
    const {size} = await stat(path).catch(() => ({size: 0}));
    const found = {id, source, parser, folder, file, path, name: `data/sources/${id}/${file}`, bytes: size};
    if (checksums) problems.push(...(await checksumProblems(found, `data/sources/${id}/source.json`)));
    folders.push(found);
  }
  return folders;
}

async function readParser(path: string, id: string, problems: string[]): Promise<SourceParser | undefined> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {default?: SourceParser};
  if (typeof module.default?.parser === "function") return module.default;
  problems.push(
    `scripts/sources/${id}.ts: expected a SourceParser as default export; received ${typeof module.default}`,
  );
  return undefined;
}

/** Figures that changed without their provenance; `stated` is what messages call the file that states the checksums. */
export async function checksumProblems(
  {folder, file, source, parser}: SourceFolder,
  stated: string,
): Promise<string[]> {
  const {sha256} = source;
  const problems: string[] = [];
  for (const name of [...new Set([file, ...(parser.tables ?? []), ...Object.keys(sha256)])].sort()) {
    const where = join(dirname(stated), name);
    const received = await fingerprint(join(folder, name)).catch(receivedInstead);
    if (typeof received === "string") problems.push(`${where}: expected a file; received ${received}`);
    else if (received.sha256 !== sha256[name]) {
      const expected = sha256[name] ?? "which has none for it";
      problems.push(`${where}: expected the sha256 of ${basename(stated)}, ${expected}; received ${received.sha256}`);
    }
  }
  return problems;
}

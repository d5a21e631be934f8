import {join} from "node:path";
import {TieSource} from "../../src/model/source.ts";
import {fingerprint} from "./fingerprint.ts";
import {readJson} from "./json.ts";
import {list} from "./list.ts";
import {receivedInstead} from "./receivedInstead.ts";

/** A source of ties: its provenance, and its file of one tie a line. */
export interface TieFolder {
  id: string;
  source: TieSource;
  file: string;
  path: string;
  /** What messages call the file. */
  name: string;
}

const FILES: Readonly<Record<TieSource["kind"], string>> = {"sister-city": "pairs.csv", membership: "figures.csv"};

/** The sources of ties of a folder, by id. What is wrong is added to the problems, and such a source left out. */
export async function readTieFolders(
  data: string,
  {checksums = true}: {checksums?: boolean},
  problems: string[],
): Promise<TieFolder[]> {
  const folders: TieFolder[] = [];
  for (const id of await list(join(data, "ties"), "", "data/ties")) {
    const folder = join(data, "ties", id);
    const where = {path: join(folder, "source.json"), name: `data/ties/${id}/source.json`, id};
    const source = await readJson(TieSource, where, problems);
    if (source === undefined) continue;
    const file = FILES[source.kind];
    const found = {id, source, file, path: join(folder, file), name: `data/ties/${id}/${file}`};
    if (checksums) problems.push(...(await checksumProblems(found)));
    folders.push(found);
  }
  return folders;
}

/** Lines that changed without their provenance. */
async function checksumProblems({path, name, file, source}: TieFolder): Promise<string[]> {
  const received = await fingerprint(path).catch(receivedInstead);
  if (typeof received === "string") return [`${name}: expected a file; received ${received}`];
  const expected = source.sha256[file];
  if (received.sha256 === expected) return [];
  return [
    `${name}: expected the sha256 of source.json, ${expected ?? "which has none for it"}; received ${received.sha256}`,
  ];
}

import {readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {addressesOf} from "../../src/model/snapshot.ts";
import type {Definitions} from "../pipeline/definitions.ts";
import {fingerprint} from "../pipeline/fingerprint.ts";
import {SourceError} from "../pipeline/sourceError.ts";
import type {SourceFolder} from "../pipeline/sourceFolders.ts";
import {readTable} from "../pipeline/tables.ts";
import type {Turns} from "./answers.ts";
import {effectOf} from "./effect.ts";
import type {Effect} from "./effect.ts";
import {fetchFigures} from "./fetchFigures.ts";
import type {Limits} from "./limits.ts";
import {lineChanges} from "./lineChanges.ts";
import type {LineChanges} from "./lineChanges.ts";
import {readLock, writeLock} from "./lock.ts";
import type {Lock} from "./lock.ts";
import {writeEntries, writeFigures} from "./nextFile.ts";

export interface SnapshotOptions {
  definitions: Definitions;
  /** A folder for answers while they are read. */
  work: string;
  /** ISO. */
  today: string;
  /** Replaces the figures; without it they stay, and the new ones lie beside them. */
  write: boolean;
  environment: NodeJS.ProcessEnv;
  turns: Turns;
  limits: Limits;
}

/** What became of the figures of a source. */
export type Outcome =
  | {kind: "no-address"}
  | {kind: "same"}
  | {kind: "failed"; message: string}
  | {
      kind: "new";
      lines: LineChanges;
      effect: Effect;
      /** Columns of the publisher that came and went since the last answer. */
      columns: {added: string[]; gone: string[]};
      /** Keys of the publisher that no line of the crosswalk links, and that were left out. */
      unlinked: string[];
    };

/** The columns that say what a figure is of. */
const FIGURE = ["key", "variable", "period"] as const;

/**
 * Fetches the figures of a source, checks them by its own parser, compares them with those that we have, and replaces these only on success and where
 * that is wanted. Whatever fails leaves them as they were.
 */
export async function snapshotSource(folder: SourceFolder, options: SnapshotOptions): Promise<Outcome> {
  if (folder.source.snapshot === undefined) return {kind: "no-address"};
  try {
    return await fetched(folder, options);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {kind: "failed", message: error.message};
  }
}

async function fetched(folder: SourceFolder, options: SnapshotOptions): Promise<Outcome> {
  const {id, source, path, name} = folder;
  const {definitions, work, today, write} = options;
  const snapshot = source.snapshot ?? [];
  const lock = await readLock(folder.folder, `data/sources/${id}`, snapshot);
  const answer = await fetchFigures(snapshot, {
    ...options,
    where: `data/sources/${id}/source.json`,
    folder: join(work, id),
    lock,
  });
  if (answer === undefined) {
    if (write) await stamp(folder, today);
    return {kind: "same"};
  }
  const listed = snapshot.find((part) => "lines" in part);
  const next = {path: `${path}.next`, name: `${name}.next`};
  const unlinked = listed
    ? await writeEntries(next.path, await readTable(path, name), answer.entries)
    : await writeFigures(next.path, answer.figures, await wantedKeys(folder, definitions));
  const {size} = await stat(next.path);
  const now: SourceFolder = {...folder, ...next, bytes: size, source: {...source, retrieved_on: today}};
  const effect = await effectOf(definitions, folder, now);
  refuseRuin(effect, next.name);
  const lines = await lineChanges(folder, next, listed ? Object.keys(listed.lines.known) : FIGURE);
  const columns = columnChanges(lock, answer.lock);
  if (write) {
    await rename(next.path, path);
    await stamp(folder, today);
    await writeLock(folder.folder, answer.lock);
  }
  const {added, changed, gone} = lines;
  if (added.length + changed.length + gone.length > 0) return {kind: "new", lines, effect, columns, unlinked};
  await rm(next.path, {force: true});
  return {kind: "same"};
}

/** The keys of the crosswalk, and those of the figures that we have. */
async function wantedKeys({id, path, name}: SourceFolder, {crosswalk}: Definitions): Promise<Set<string>> {
  const linked = crosswalk.filter(({source}) => source === id).map(({key}) => key);
  return new Set([...linked, ...(await readTable(path, name, ({key}) => key ?? ""))]);
}

/** A file that gives far fewer observations is no revision, but a broken file or another one. */
function refuseRuin({old, now}: Effect, name: string): void {
  if (now * 2 >= old) return;
  throw new SourceError(`${name}: expected at least half as many observations as we have, ${old}; received ${now}`);
}

function columnChanges(old: Lock | undefined, now: Lock): {added: string[]; gone: string[]} {
  if (old === undefined) return {added: [], gone: []};
  const all = ({answers}: Lock) => [...new Set(Object.values(answers).flatMap(({columns}) => columns))];
  const [before, after] = [all(old), all(now)];
  return {
    added: after.filter((column) => !before.includes(column)),
    gone: before.filter((column) => !after.includes(column)),
  };
}

/** Says in source.json when and where the figures were taken, and their checksum; all else stays as it stands there. */
async function stamp({folder, path, file, source}: SourceFolder, today: string): Promise<void> {
  const definition = join(folder, "source.json");
  const {sha256} = await fingerprint(path);
  const addresses = addressesOf(source.snapshot ?? []);
  const text = await readFile(definition, "utf8");
  const stamped = text
    .replace(/("retrieved_on":\s*)"[^"]*"/, (_, name: string) => name + JSON.stringify(today))
    .replace(
      /("retrieved_via":\s*)"(?:[^"\\]|\\.)*"/,
      (_, name: string) => name + JSON.stringify(addresses.join(" ; ")),
    )
    .replace(source.sha256[file] as string, sha256);
  await writeFile(`${definition}.next`, stamped);
  await rename(`${definition}.next`, definition);
}

import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {Release} from "../../src/model/release.ts";
import {bucketTables} from "./bucketTables.ts";
import type {Definitions} from "./definitions.ts";
import type {DuckDb, Engine} from "./engine.ts";
import {extras} from "./extras.ts";
import {fingerprint} from "./fingerprint.ts";
import {freeMemory} from "./freeMemory.ts";
import {AT_ONCE, rowParts} from "./rowParts.ts";
import {licenceNotice} from "./licenceNotice.ts";
import {peerFiles} from "./peers.ts";
import {publishedTables} from "./published.ts";
import {byPath, writeLists} from "./releaseLists.ts";
import {
  cityTables,
  countryTables,
  figureTables,
  observationTables,
  plainTables,
  standingTables,
  textTables,
} from "./releaseTables.ts";
import type {ReleaseTable} from "./releaseTables.ts";
import {sortInto} from "./sortObservations.ts";
import {makeTrees} from "./trees.ts";
import type {Tree} from "./trees.ts";

/**
 * Writes all tables to a folder, then what is made of them (extras.ts), and last the lists of files, the manifest, release.json, and the
 * checksums of all, SHA256SUMS. Gives the manifest with all files in the place of the lists (wholeRelease). Rows of share-alike sources go to a tree of their own, which has a notice of its licence and only the files that have
 * rows; the tables of texts are written in each of the languages. The same tables give the same bytes.
 */
export async function writeRelease(
  engine: DuckDb,
  folder: string,
  label: Pick<Release, "release" | "commit">,
  definitions: Definitions,
): Promise<Release> {
  const languages = ["en", ...definitions.translations.map(({tag}) => tag)];
  const buckets = await bucketTables(engine);
  await engine.run("SET threads = 1");
  const files: Release["files"] = [];
  let left = 0;
  for (const tree of await makeTrees(engine)) {
    for (const table of await tablesOf(engine, tree, {languages, buckets})) {
      const path = tree.folder + table.path;
      const copy = await makeFile(join(folder, path));
      const [copied] = await engine.rows<{Count: bigint}>(
        `COPY (${await inOrder(engine, table)}) TO '${copy.replaceAll("'", "''")}' (${OPTIONS[table.form]})`,
      );
      const rows = Number(copied?.Count ?? 0);
      files.push({path, rows, ...(await fingerprint(copy))});
      left += rows + A_FILE;
      if (left > MOST_LEFT) {
        freeMemory();
        await engine.rest();
        left = 0;
      }
    }
    if (tree.shareAlike) files.push(await writeNotice(engine, folder, tree));
  }
  for await (const {path, rows, content} of extras({engine, folder, label, definitions, files})) {
    const copy = await makeFile(join(folder, path));
    await writeFile(copy, content);
    files.push({path, rows, ...(await fingerprint(copy))});
  }
  const {written, ...listed} = await writeLists(folder, files);
  const release = Release.parse({...label, buckets, ...listed});
  const manifest = join(folder, "release.json");
  await writeFile(manifest, `${JSON.stringify(release)}\n`);
  const all = [...files, ...written].sort(byPath);
  const sums = [...all, {path: "release.json", ...(await fingerprint(manifest))}].sort(byPath);
  await writeFile(join(folder, "SHA256SUMS"), sums.map(({path, sha256}) => `${sha256}  ${path}\n`).join(""));
  return {...release, files: all, lists: []};
}

/** What the rows of a file leave behind in the engine, and its answer in this process, is given back after so many rows; else it would pile up with the files. */
const MOST_LEFT = AT_ONCE;
/** The answer to a file weighs as so many rows. */
const A_FILE = 250;

/** The columns of texts by which a long table may be sorted first. */
const TEXTS: ReadonlySet<string> = new Set(["indicator", "city", "source"]);

/** The rows of a table in their order. A long one is sorted in parts, since all at once may need more memory than there is. */
async function inOrder(engine: DuckDb, {sql, order}: ReleaseTable): Promise<string> {
  if (order === undefined) return sql;
  const [by = ""] = order.split(",");
  const parts = TEXTS.has(by) ? await rowParts(engine, `(${sql})`, {by}) : [];
  if (parts.length < 2) return `${sql} ORDER BY ${order}`;
  await engine.run("DROP TABLE IF EXISTS sorted");
  await sortInto(engine, "sorted", {select: `SELECT * FROM (${sql})`, parts, order});
  await engine.rest();
  return "FROM sorted";
}

/** Level 19 saves 0.4 % of the bytes more and takes twice as long. */
const PARQUET = "FORMAT PARQUET, COMPRESSION ZSTD, COMPRESSION_LEVEL 15, WRITE_BLOOM_FILTER false";
const OPTIONS = {
  V1: PARQUET,
  /** A file of today is one row group, which packs best; the limit keeps memory from growing with the rows. */
  V2: `${PARQUET}, PARQUET_VERSION V2, ROW_GROUP_SIZE 250_000`,
  /** Unpacked it would be larger than some hosts take. */
  CSV: "FORMAT CSV, HEADER, COMPRESSION GZIP",
};

async function tablesOf(
  engine: Engine,
  tree: Tree,
  {languages, buckets}: {languages: readonly string[]; buckets: Release["buckets"]},
): Promise<ReleaseTable[]> {
  const parts = [
    ...(await observationTables(engine, tree)),
    ...(await standingTables(engine, tree)),
    ...(await publishedTables(engine, tree)),
  ];
  if (!tree.shareAlike) {
    const whole = [...plainTables(buckets), ...figureTables(tree)];
    for (const table of whole) parts.push(...(await cityTables(engine, table, buckets)));
    parts.push(...(await countryTables(engine, tree)));
    const peers = await peerFiles(engine, buckets["peer"] ?? 1);
    return [...whole, ...languages.flatMap(textTables), ...peers, ...parts];
  }
  const tables: ReleaseTable[] = [];
  for (const table of figureTables(tree)) {
    const [counted] = await engine.rows<{count: number}>(`SELECT count(*)::INTEGER AS count FROM (${table.sql})`);
    if (counted!.count > 0) tables.push(table);
  }
  return [...tables, ...parts];
}

async function writeNotice(engine: Engine, folder: string, tree: Tree): Promise<Release["files"][number]> {
  const path = `${tree.folder}LICENCE.txt`;
  const copy = await makeFile(join(folder, path));
  const sources = await engine.rows<Parameters<typeof licenceNotice>[0][number]>(
    `SELECT id, title, publisher, homepage, attribution, licence, licencetext FROM source WHERE ${tree.holds.source.replace("source", "id")} ORDER BY id`,
  );
  await writeFile(copy, licenceNotice(sources));
  return {path, rows: 0, ...(await fingerprint(copy))};
}

/** The path, whose folder is there now. */
async function makeFile(path: string): Promise<string> {
  await mkdir(dirname(path), {recursive: true});
  return path;
}

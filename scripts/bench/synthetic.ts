import {createHash} from "node:crypto";
import {createReadStream, createWriteStream, existsSync, globSync} from "node:fs";
import {cp, readFile, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {once} from "node:events";
import {parse} from "csv-parse";

/**
 * A copy of data/ in which every figure stands `times` times: the real rows, repeated under made-up keys of made-up cities, which other
 * registries do not know; without what earlier releases were.
 * For measuring alone. `folder` must be called synthetic, so that nobody takes it for data.
 */
export async function multiply(root: string, folder: string, times: number): Promise<void> {
  if (basename(folder) !== "synthetic") throw new Error(`expected a folder called synthetic; received ${folder}`);
  await cp(root, folder, {recursive: true, filter: (path) => path !== join(root, "releases")});
  const copy = (path: string, columns: Record<string, (value: string, i: number) => string>) =>
    repeat(join(root, path), join(folder, path), times, columns);
  const codes = Object.fromEntries(CODES.map((column) => [column, codeCopy]));
  await copy("cities.csv", {...codes, city_id: cityCopy});
  if (existsSync(join(root, "remarks.csv"))) await copy("remarks.csv", {city_id: cityCopy});
  await copy("crosswalk.csv", {source_key: keyCopy, city_id: cityCopy});
  for (const path of globSync("sources/*/{figures,presence}.csv", {cwd: root})) {
    await copy(path, {key: keyCopy, city: cityCopy});
    await updateChecksum(join(folder, dirname(path), "source.json"), basename(path));
  }
}

/** What other registries call a city. */
const CODES = ["geonames_id", "un_locode", "wup_code", "urau_code", "ucdb_id", "wikidata_qid"];

function codeCopy(code: string, i: number): string {
  return i === 0 ? code : "";
}

function keyCopy(key: string, i: number): string {
  return i === 0 ? key : `${key}~${i}`;
}

function cityCopy(id: string, i: number): string {
  return i === 0 ? id : `${id}-copy${i}`;
}

async function repeat(
  from: string,
  to: string,
  times: number,
  columns: Record<string, (value: string, i: number) => string>,
): Promise<void> {
  const out = createWriteStream(to);
  for (let i = 0; i < times; i++) {
    let header: string[] | undefined;
    const rows = createReadStream(from).pipe(parse({bom: true})) as AsyncIterable<string[]>;
    for await (const row of rows) {
      const line = header ? row.map((value, at) => columns[header![at]!]?.(value, i) ?? value) : i === 0 ? row : null;
      header ??= row;
      if (line && !out.write(`${line.map(quote).join(",")}\n`)) await once(out, "drain");
    }
  }
  out.end();
  await once(out, "close");
}

function quote(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

async function updateChecksum(path: string, file: string): Promise<void> {
  const source = JSON.parse(await readFile(path, "utf8")) as {sha256: Record<string, string>};
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(dirname(path), file)) as AsyncIterable<Buffer>) hash.update(chunk);
  source.sha256[file] = hash.digest("hex");
  await writeFile(path, JSON.stringify(source));
}

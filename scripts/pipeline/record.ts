import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {SHARE_ALIKE} from "../../src/model/licence.ts";
import {PastRelease} from "../../src/model/pastRelease.ts";
import {readManifest, wholeRelease} from "../../src/query/wholeRelease.ts";
import type {Definitions} from "./definitions.ts";
import {digestOf} from "./digest.ts";
import {openEngine} from "./engine.ts";
import {fingerprint} from "./fingerprint.ts";

/**
 * Keeps what later releases are held against: ID.json, ID.values.parquet and ID.changes.parquet, of share-alike sources apart, in
 * `data`/releases. `folder` holds the release, made of these definitions.
 */
export async function recordRelease(
  folder: string,
  data: string,
  definitions: Pick<Definitions, "indicators" | "sources">,
): Promise<PastRelease> {
  const manifest = await readManifest(folder);
  const release = await wholeRelease(folder);
  const out = join(data, "releases");
  await mkdir(out, {recursive: true});
  const engine = await openEngine(":memory:");
  const values: Record<string, string> = {};
  const kept: Record<string, number> = {};
  try {
    await engine.run("SET threads = 1");
    const sources = await engine.rows<{id: string; rows: number}>(
      `SELECT id, observations + alternatives + traits + ties AS rows FROM ${parquet(folder, ["source.parquet"])} ORDER BY id`,
    );
    for (const {id, rows} of sources) kept[id] = rows;
    for (const [tree, infix] of [
      ["", ""],
      [SHARE_ALIKE, "share-alike."],
    ] as const) {
      const observations = release.files.map(({path}) => path).filter((path) => path.startsWith(`${tree}observation/`));
      if (observations.length === 0) continue;
      const name = `${release.release}.${infix}values.parquet`;
      const select = `SELECT city, indicator, period, source, value, status FROM ${parquet(folder, observations)} ORDER BY indicator, city, period`;
      await engine.run(copy(select, join(out, name)));
      values[name] = (await fingerprint(join(out, name))).sha256;
      const changes = `${tree}changes.parquet`;
      if (!release.files.some(({path}) => path === changes)) continue;
      const own = `FROM ${parquet(folder, [changes])} WHERE release = '${release.release}'`;
      await engine.run(copy(own, join(out, `${release.release}.${infix}changes.parquet`)));
    }
  } finally {
    engine.close();
  }
  const past = PastRelease.parse({...manifest, ...digestOf(definitions), kept, values});
  await writeFile(join(out, `${release.release}.json`), `${JSON.stringify(past)}\n`);
  return past;
}

function parquet(folder: string, paths: readonly string[]): string {
  const names = paths.map((path) => `'${join(folder, path).replaceAll("'", "''")}'`);
  return `read_parquet([${names.join()}], hive_partitioning = false)`;
}

function copy(select: string, path: string): string {
  return `COPY (${select}) TO '${path.replaceAll("'", "''")}' (FORMAT PARQUET, COMPRESSION ZSTD, COMPRESSION_LEVEL 19, PARQUET_VERSION V2)`;
}

import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {Release} from "../../src/model/release.ts";
import {fingerprint} from "./fingerprint.ts";
import type {Engine} from "./engine.ts";
import {OBSERVATION} from "./observations.ts";

/** A file of the release: the rows and order of its table, and how it is packed. */
interface Table {
  path: string;
  sql: string;
  /** The version of Parquet that packs the table better: V2 sorted observations, V1 what repeats itself from row to row. */
  form: "V1" | "V2" | "CSV";
}

/** Writes all tables to a folder, and last the manifest, release.json. The same tables give the same bytes. */
export async function writeRelease(
  engine: Engine,
  folder: string,
  label: Pick<Release, "release" | "commit">,
): Promise<Release> {
  await engine.run(
    `CREATE TEMP TABLE bycity AS SELECT ${OBSERVATION}, bucket FROM observation o JOIN city ON city.id = o.city ORDER BY bucket, ${BY_CITY}`,
  );
  await engine.run(`CREATE TEMP TABLE byindicator AS SELECT ${OBSERVATION} FROM observation ORDER BY ${BY_INDICATOR}`);
  await engine.run("SET threads = 1");
  const files: Release["files"] = [];
  for (const table of [...TABLES, ...(await shards(engine))]) {
    const path = join(folder, table.path);
    await mkdir(dirname(path), {recursive: true});
    const [copied] = await engine.rows<{Count: bigint}>(
      `COPY (${table.sql}) TO '${path.replaceAll("'", "''")}' (${OPTIONS[table.form]})`,
    );
    files.push({path: table.path, rows: Number(copied?.Count ?? 0), ...(await fingerprint(path))});
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const release = Release.parse({...label, files});
  await writeFile(join(folder, "release.json"), `${JSON.stringify(release)}\n`);
  return release;
}

const BY_INDICATOR = "indicator, city, year, period, line";
const BY_CITY = "city, indicator, year, period, line";
const PARQUET = "FORMAT PARQUET, COMPRESSION ZSTD, COMPRESSION_LEVEL 19, WRITE_BLOOM_FILTER false";
const OPTIONS = {
  V1: PARQUET,
  /** A file of today is one row group, which packs best; the limit keeps memory from growing with the rows. */
  V2: `${PARQUET}, PARQUET_VERSION V2, ROW_GROUP_SIZE 250_000`,
  CSV: "FORMAT CSV, HEADER",
};

/** What other registries call a city. No page asks for it, so it does not weigh upon the registry. */
const CODES = "geonames, locode, wup, urau, ucdb, wikidata";

const TABLES: readonly Table[] = [
  {path: "observation.csv", sql: `SELECT * FROM byindicator ORDER BY ${BY_INDICATOR}`, form: "CSV"},
  {
    path: "alternative.parquet",
    sql: `SELECT ${OBSERVATION} FROM alternative ORDER BY ${BY_INDICATOR}, source`,
    form: "V2",
  },
  {path: "series.parquet", sql: "SELECT * FROM series ORDER BY city, indicator, source", form: "V1"},
  {
    path: "reference.parquet",
    sql: "SELECT indicator::VARCHAR AS indicator, city::VARCHAR AS city, year, value, status, level, boundary, method, stratum FROM reference ORDER BY indicator, city",
    form: "V1",
  },
  {path: "distribution.parquet", sql: "SELECT * FROM distribution ORDER BY indicator, stratum", form: "V2"},
  {path: "extent.parquet", sql: "SELECT * FROM extent ORDER BY indicator, country", form: "V1"},
  {path: "withheld.parquet", sql: "SELECT * FROM withheld ORDER BY indicator, city, source, reason", form: "V1"},
  {path: "city.parquet", sql: `SELECT * EXCLUDE (${CODES}) FROM city ORDER BY id`, form: "V1"},
  {path: "code.parquet", sql: `SELECT id AS city, ${CODES} FROM city ORDER BY id`, form: "V2"},
  {path: "indicator.parquet", sql: "SELECT * FROM indicator ORDER BY id", form: "V1"},
  {path: "source.parquet", sql: "SELECT * FROM source ORDER BY id", form: "V1"},
  {path: "crosswalk.parquet", sql: "SELECT * FROM crosswalk ORDER BY source, key", form: "V1"},
  {path: "commitment.parquet", sql: "SELECT * FROM commitment ORDER BY ALL", form: "V1"},
  {path: "trait.parquet", sql: "SELECT * FROM trait ORDER BY city, trait", form: "V2"},
  {path: "tie.parquet", sql: "SELECT * FROM tie ORDER BY kind, a, b, source", form: "V2"},
  {path: "warning.parquet", sql: "SELECT * FROM warning ORDER BY source, line, code", form: "V1"},
  {path: "quarantine.parquet", sql: "SELECT * FROM quarantine ORDER BY source, line, reason", form: "V1"},
];

/** The observations, once by indicator and once by city. */
async function shards({rows}: Engine): Promise<Table[]> {
  const indicators = await rows<{indicator: string}>("SELECT DISTINCT indicator FROM observation ORDER BY indicator");
  const buckets = await rows<{bucket: number}>("SELECT DISTINCT bucket FROM bycity ORDER BY bucket");
  return [
    ...indicators.map(({indicator}): Table => ({
      path: `observation/indicator=${indicator}/data.parquet`,
      sql: `SELECT * FROM byindicator WHERE indicator = '${indicator}' ORDER BY ${BY_INDICATOR}`,
      form: "V2",
    })),
    ...buckets.map(({bucket}): Table => ({
      path: `observation-by-city/${bucket}.parquet`,
      sql: `SELECT * EXCLUDE (bucket) FROM bycity WHERE bucket = ${bucket} ORDER BY ${BY_CITY}`,
      form: "V2",
    })),
  ];
}

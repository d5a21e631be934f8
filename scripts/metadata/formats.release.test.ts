/** What tools read of the release: each format against its rules, and all of them against one another and the files. */
import {readFile} from "node:fs/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {Ajv} from "ajv";
import * as formats from "ajv-formats";
import {tableFromIPC} from "apache-arrow";
import jsonld from "jsonld";
import {expect, test} from "vitest";
import {wholeRelease} from "../../src/query/wholeRelease.ts";
import "./arrow.ts";
import {observationSql, SDMX_CONCEPTS} from "./sdmx.ts";

const FOLDER = "public/data/latest";
const BASE = "https://cities.example/data/latest/";

async function json<Content = Record<string, unknown>>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, "utf8")) as Content;
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  licenses: {name: string}[];
  schema: {
    fields: {name: string}[];
    primaryKey?: string[];
    foreignKeys?: {fields: string[]; reference: {resource: string}}[];
  };
}

const {files} = await wholeRelease(FOLDER);
const known = new Map(files.map((file) => [file.path, file]));
const datapackage = await json<{resources: Resource[]}>(`${FOLDER}/datapackage.json`);
const observation = datapackage.resources.find(({name}) => name === "observation")!;
const connection = await (await DuckDBInstance.create(":memory:")).connect();

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

async function columnsOf(path: string): Promise<string[]> {
  return (await ask(`DESCRIBE FROM '${FOLDER}/${path}'`)).map(({column_name}) => String(column_name));
}

test("the Data Package fits the profile of version 2.0", async () => {
  const ajv = new Ajv({strict: false, allErrors: true});
  (formats.default as unknown as (ajv: Ajv) => void)(ajv);
  const validate = ajv.compile(await json("scripts/metadata/fixtures/datapackage-2.0.json"));
  validate(datapackage);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({...datapackage, resources: [{...observation, hash: 1}]})).toBe(false);
});

test("each resource is a file of the release with its bytes and checksum, and its fields are its columns", async () => {
  for (const {path, bytes, hash, schema} of datapackage.resources) {
    const file = known.get(path)!;
    expect({bytes, hash}, path).toEqual({bytes: file.bytes, hash: `sha256:${file.sha256}`});
    if (path.endsWith(".arrow")) continue;
    expect(
      schema.fields.map(({name}) => name),
      path,
    ).toEqual(await columnsOf(path));
  }
  expect(new Set(datapackage.resources.map(({name}) => name)).size).toBe(datapackage.resources.length);
});

test("keys name one row each, and what they refer to is there", async () => {
  for (const {path, schema} of datapackage.resources.filter(({path}) => path.endsWith(".parquet"))) {
    const from = `'${FOLDER}/${path}'`;
    const {primaryKey, foreignKeys = []} = schema;
    if (primaryKey) {
      const [row] = await ask(`SELECT count(*) = count(DISTINCT (${primaryKey.join()})) AS one FROM ${from}`);
      expect(row, path).toEqual({one: true});
    }
    for (const {fields, reference} of foreignKeys) {
      const sql = `FROM ${from} x ANTI JOIN '${FOLDER}/${reference.resource}.parquet' y ON y.id = x.${fields[0]} WHERE x.${fields[0]} IS NOT NULL`;
      expect(await ask(`${sql} LIMIT 1`), `${path} ${fields[0]}`).toEqual([]);
    }
  }
});

test("CSV on the Web, the header and the Data Package have the same columns in the same order", async () => {
  const csvw = await json<{url: string; tableSchema: {columns: {name: string}[]; primaryKey: string[]}}>(
    `${FOLDER}/observation.csv-metadata.json`,
  );
  expect(csvw.url).toBe("observation.csv.gz");
  expect(csvw.tableSchema.columns.map(({name}) => name)).toEqual(await columnsOf("observation.csv.gz"));
  expect(csvw.tableSchema.columns.map(({name}) => name)).toEqual(observation.schema.fields.map(({name}) => name));
  expect(csvw.tableSchema.primaryKey).toEqual(observation.schema.primaryKey);
});

test("Croissant has what it must have, parses as JSON-LD, and names fields that the files have", async () => {
  const croissant = await json<{
    distribution: {"@id": string; contentUrl: string; sha256: string}[];
    recordSet: {"@id": string; field: {source: {fileObject: {"@id": string}; extract: {column: string}}}[]}[];
  }>(`${FOLDER}/croissant.json`);
  expect(Object.keys(croissant)).toEqual(
    expect.arrayContaining([
      "@context",
      "@type",
      "dct:conformsTo",
      "name",
      "description",
      "license",
      "url",
      "creator",
      "datePublished",
    ]),
  );
  for (const {contentUrl, sha256} of croissant.distribution) expect(sha256).toBe(known.get(contentUrl)!.sha256);
  expect(croissant.recordSet.map((set) => set["@id"])).toEqual(["city", "indicator", "observation", "source"]);
  for (const {field} of croissant.recordSet) {
    const columns = await columnsOf(field[0]!.source.fileObject["@id"]);
    expect(field.map(({source}) => source.extract.column)).toEqual(columns);
  }
  const [expanded] = await jsonld.expand(croissant, {base: `${BASE}croissant.json`});
  expect(expanded).toMatchObject({
    "@type": ["https://schema.org/Dataset"],
    "http://purl.org/dc/terms/conformsTo": [{"@value": "http://mlcommons.org/croissant/1.0"}],
  });
});

test("observations survive the way to SDMX-CSV and back", async () => {
  for (const tree of ["", "share-alike/"]) {
    const csv = `'${FOLDER}/${tree}observation.csv.gz'`;
    const columns = (await columnsOf(`${tree}observation.csv.gz`)).join();
    expect(Object.keys(SDMX_CONCEPTS).sort().join()).toBe(columns.split(",").sort().join());
    const own = `SELECT ${columns} FROM read_csv(${csv}, all_varchar = true)`;
    const back = `SELECT ${columns} FROM (${observationSql(`FROM read_csv('${FOLDER}/${tree}sdmx.csv.gz', all_varchar = true)`)})`;
    const sql = `SELECT (SELECT count(*)::INTEGER FROM (${own} EXCEPT ALL ${back})) AS lost, (SELECT count(*)::INTEGER FROM (${back} EXCEPT ALL ${own})) AS strange`;
    expect(await ask(sql), tree).toEqual([{lost: 0, strange: 0}]);
  }
});

test("Arrow holds the rows of the CSV", async () => {
  const table = tableFromIPC(await readFile(`${FOLDER}/observation.arrow`));
  expect(table.schema.fields.map(({name}) => name)).toEqual(observation.schema.fields.map(({name}) => name));
  expect(table.numRows).toBe(known.get("observation.csv.gz")!.rows);
  const values = table.getChild("value")!;
  let sum = 0;
  for (const value of values) sum += Number(value ?? 0);
  const [told] = await ask(
    `SELECT fsum(value) AS sum, count(*) FILTER (WHERE low IS NULL)::INTEGER AS without FROM '${FOLDER}/observation.csv.gz'`,
  );
  expect(sum / Number(told!["sum"])).toBeCloseTo(1, 9);
  expect(table.getChild("low")!.nullCount).toBe(told!["without"]);
  expect(table.get(0)?.toJSON()).toMatchObject({city: "akron", indicator: "affordable-homes"});
});

test("the codes of standards stand in CSV and in SKOS alike", async () => {
  const rows = await ask(`FROM read_csv('${FOLDER}/indicator-crosswalk.csv', all_varchar = true)`);
  expect(rows.length).toBeGreaterThan(50);
  const quads = await jsonld.toRDF(await json(`${FOLDER}/indicator-crosswalk.jsonld`), {
    base: BASE,
    format: "application/n-quads",
  });
  const matches = [
    ...quads.matchAll(/id\/indicator\/([\w-]+)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#(\w+Match)>/g),
  ];
  const told = matches.map(([, indicator, match]) => `${indicator} ${match}`).sort();
  expect(told).toEqual(rows.map(({indicator, match}) => `${String(indicator)} ${String(match)}`).sort());
});

test("SHA256SUMS has the checksum of every file of the manifest", async () => {
  const lines = (await readFile(`${FOLDER}/SHA256SUMS`, "utf8")).trim().split("\n");
  const told = lines.filter((line) => !line.endsWith("  release.json"));
  expect(told).toEqual(files.map(({path, sha256}) => `${sha256}  ${path}`));
});

import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {Release} from "../../src/model/release.ts";
import {collect} from "./collect.ts";
import {collected, HEADER, synthetic} from "./synthetic.ts";
import type {Figures} from "./synthetic.ts";

const label = {release: "2026.1.0", commit: null};
const FIGURES: Figures = {
  alpha: ["k1,thing,2020,1,A", "k1,thing,2020,2,A::1", "k2,thing,2020,,A", "k3,part,2020,,", "k3,thing,2020,3,A"],
  beta: ["k1,thing,2021,4,A", "k9,thing,2021,4,A", "k3,thing,2021,5,F"],
};

test("every line is accounted for, and all tables are there with the columns of the release", async () => {
  const {accounts, ask} = await collected(FIGURES);
  expect(accounts).toMatchObject([
    {
      source: "alpha",
      rows: 5,
      observations: 2,
      alternatives: 1,
      quarantined: 0,
      blank: 1,
      counted: 1,
      first: 2020,
      last: 2020,
    },
    {
      source: "beta",
      rows: 3,
      observations: 0,
      alternatives: 2,
      quarantined: 1,
      blank: 0,
      counted: 0,
      first: null,
      last: null,
    },
  ]);
  const columns = async (table: string) =>
    (await ask(`DESCRIBE FROM ${table}`)).map(([name, type]) => `${String(name)} ${String(type)}`);
  const observation = [
    ...[
      "city VARCHAR",
      "indicator VARCHAR",
      "period VARCHAR",
      "year SMALLINT",
      "value DOUBLE",
      "low DOUBLE",
      "high DOUBLE",
    ],
    ...["status VARCHAR", "source VARCHAR", "line INTEGER", "level VARCHAR", "boundary VARCHAR", "method VARCHAR"],
    "formula VARCHAR",
  ];
  expect(await columns("#observation")).toEqual(observation);
  expect(await columns("#alternative")).toEqual(observation);
  expect(await columns("#quarantine")).toEqual(
    ["source", "line", "reason", "detail", "text", "city", "indicator"].map(
      (name) => `${name} ${name === "line" ? "INTEGER" : "VARCHAR"}`,
    ),
  );
  expect(await ask("SELECT id, rows, observations, alternatives, quarantined, blank, counted FROM #source")).toEqual([
    ["alpha", 5, 2, 1, 0, 1, 1],
    ["beta", 3, 0, 2, 1, 0, 0],
  ]);
  for (const table of [
    "series",
    "city",
    "indicator",
    "crosswalk",
    "commitment",
    "reference",
    "distribution",
    "extent",
    "withheld",
    "warning",
  ]) {
    expect(
      (await columns(`#${table}`)).filter((column) => /INT64|BIGINT|HUGEINT|DECIMAL|ENUM|STRUCT/.test(column)),
      table,
    ).toEqual([]);
  }
});

test("the observations stand twice, by indicator and by city, and once as CSV", async () => {
  const {ask, out, release} = await collected(FIGURES);
  const byIndicator = await ask("FROM #observation ORDER BY ALL");
  expect(byIndicator).toHaveLength(2);
  expect(await ask(`FROM '${out}/observation-by-city/*.parquet' ORDER BY ALL`)).toEqual(byIndicator);
  const cities = ["city1", "city2", "city3"];
  expect(release.buckets).toEqual({observation: 1, peer: 1});
  expect(await ask("SELECT id, bucket FROM #city")).toEqual(cities.map((id) => [id, 0]));
  expect(await readdir(join(out, "observation-by-city"))).toEqual(["0.parquet"]);
  expect(gunzipSync(await readFile(join(out, "observation.csv.gz"))).toString()).toBe(
    "city,indicator,period,year,value,low,high,status,source,line,level,boundary,method,formula\n" +
      "city1,thing,2020,2020,1.0,,,A,alpha,2,city,municipality,measured,\n" +
      "city3,thing,2020,2020,3.0,,,A,alpha,6,city,municipality,measured,\n",
  );
});

test("the manifest lists every file with its rows, bytes and checksum, by path", async () => {
  const {out, release} = await collected(FIGURES);
  const manifest = Release.parse(JSON.parse(await readFile(join(out, "release.json"), "utf8")));
  expect(manifest).toEqual(release);
  const files = await readdir(out, {recursive: true, withFileTypes: true});
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(out.length + 1));
  const listed = manifest.files.map(({path}) => path);
  expect(listed).toEqual(paths.filter((path) => path !== "release.json" && path !== "SHA256SUMS").sort());
  const sums = (await readFile(join(out, "SHA256SUMS"), "utf8")).trim().split("\n");
  expect(sums.map((line) => line.slice(66))).toEqual([...listed, "release.json"].sort());
  for (const {path, bytes, sha256} of manifest.files) {
    const content = await readFile(join(out, path));
    expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
  }
  expect(manifest.files.find(({path}) => path === "observation/indicator=thing/data.parquet")?.rows).toBe(2);
});

test("two runs give the same bytes", async () => {
  const made = await synthetic(FIGURES);
  await collect({...made, label});
  const first = await readFile(join(made.out, "release.json"), "utf8");
  await collect({...made, label});
  expect(await readFile(join(made.out, "release.json"), "utf8")).toBe(first);
});

test.each<[string, (root: string) => Promise<void>, string]>([
  [
    "figures that changed without their provenance",
    (root) => writeFile(join(root, "sources/alpha/figures.csv"), `${HEADER}\nk1,thing,2020,2,A\n`),
    "data/sources/alpha/figures.csv: expected the sha256 of source.json",
  ],
  [
    "a definition that is wrong",
    (root) => writeFile(join(root, "indicators/thing.json"), '{"id": "thing"}'),
    "data/indicators/thing.json: theme: expected one of",
  ],
  [
    "an indicator under another name",
    async (root) => writeFile(join(root, "indicators/other.json"), await readFile(join(root, "indicators/thing.json"))),
    'data/indicators/other.json: id: expected "other", as the place of the file says; received "thing"',
  ],
  [
    "no JSON",
    (root) => writeFile(join(root, "indicators/thing.json"), "{"),
    "data/indicators/thing.json: expected JSON; received",
  ],
  [
    "a city of the crosswalk that the registry does not have",
    async (root) => {
      const path = join(root, "crosswalk.csv");
      await writeFile(path, (await readFile(path, "utf8")) + "alpha,k7,city7,code,,,high,\n");
    },
    'data/crosswalk.csv: alpha k7: city_id: expected an id of data/cities.csv; received "city7"',
  ],
  [
    "a folder without a parser",
    (root) => mkdir(join(root, "sources/gamma")).then(() => undefined),
    "data/sources/gamma: expected a parser scripts/sources/gamma.ts; received none",
  ],
  [
    "a parser without a folder",
    (root) => writeFile(join(dirname(root), "parsers/gamma.ts"), "export default {};"),
    "scripts/sources/gamma.ts: expected a folder data/sources/gamma; received none",
  ],
])("%s stops the run, and the release stays as it was", async (_, spoil, message) => {
  const made = await synthetic(FIGURES);
  await collect({...made, label});
  const before = await snapshot(made.out);
  await spoil(made.root);
  await expect(collect({...made, label})).rejects.toThrow(message);
  expect(await snapshot(made.out)).toEqual(before);
  expect(await readdir(dirname(made.out))).toEqual(["data", "out", "parsers"]);
});

test("figures that break in their midst stop the run, and the release stays as it was", async () => {
  const made = await synthetic(FIGURES);
  await collect({...made, label});
  const before = await snapshot(made.out);
  const broken = await synthetic({...FIGURES, beta: `${HEADER}\nk1,thing,2020,1,A\n"k2,thing,2020,1,A\n`});
  await expect(collect({...broken, out: made.out, label})).rejects.toThrow(
    "data/sources/beta/figures.csv:3: expected a closing quote; received the end of the file",
  );
  expect(await snapshot(made.out)).toEqual(before);
});

test("a parser that says nothing of a line stops the run: nothing may vanish", async () => {
  const made = await synthetic({alpha: ["k1,thing,2020,1,A", "k1,thing,2021,1,A"]});
  const parser =
    "export default {parser: () => (figures) => figures.slice(1).map(({line}) => ({kind: 'blank', line}))};";
  await writeFile(join(made.parsers, "alpha.ts"), parser);
  await expect(collect({...made, label})).rejects.toThrow(
    "scripts/sources/alpha.ts: expected one answer for each of 2 figures of k1, line 2 too; received 1 answers",
  );
  await expect(stat(made.out)).rejects.toThrow("ENOENT");
});

/** The files of a folder with the times at which they were made. */
async function snapshot(folder: string): Promise<[string, number][]> {
  const files = (await readdir(folder, {recursive: true})).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, number]> => [file, (await stat(join(folder, file))).mtimeMs]),
  );
}

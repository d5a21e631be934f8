/** For tests: a folder of definitions and figures that a test states itself. Nothing in it is data. */
import {createHash} from "node:crypto";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {onTestFinished, vi} from "vitest";
import {Amendment} from "../../src/model/amendment.ts";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {Override} from "../../src/model/override.ts";
import {collect} from "./collect.ts";
import type {Collected} from "./collect.ts";

vi.setConfig({testTimeout: 60_000});

export interface Synthetic {
  root: string;
  parsers: string;
  out: string;
}

/** The figures of each source by its id: lines below HEADER, or a whole file. */
export type Figures = Readonly<Record<string, readonly string[] | string | Buffer>>;

export const HEADER = "key,variable,period,value,flag";

/** Keys k1, k2 … and k1b are of the cities city1, city2 …; `kx` is probably not of city1; others are unknown. */
const CITIES = ["city1", "city2", "city3"];
const KEYS = [
  ...CITIES.map((city, index) => [`k${index + 1}`, city, "high"]),
  ["k1b", "city1", "medium"],
  ["kx", "city1", "low"],
];

/** The variable is the indicator; the flag is `status[:level[:order[:boundary[:denominator]]]]`; \`nothing\` has no indicator, \`part\` is counted, \`climate\` a trait. */
const PARSER = `
export default {
  parser: () => (figures) => figures.map(({line, variable, period, value, flag}) => {
    const [status, level, order, boundary, denominator] = flag.split(":");
    if (variable === "nothing") return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
    if (variable === "part") return {kind: "counted", line};
    if (variable === "climate") return {kind: "trait", line, trait: "climate", value};
    if (value === "") return {kind: "blank", line};
    return {
      kind: "observation", line, indicator: variable, period, value: value === "null" ? null : Number(value), unit: "u",
      status: status || "A", level: level || "city", order: Number(order || 0), boundary: boundary || "municipality", method: "measured",
      ...(denominator ? {denominator: {value: Number(denominator), status: "D", variable: "people", period}} : {}),
    };
  }),
};`;

/**
 * Writes such a folder; it is deleted when the test is finished. Indicators name all sources, in the order given, where they do not say
 * otherwise; sources are under CC0-1.0 but for those that are given another licence; overrides are lines of overrides.csv.
 */
export async function synthetic(
  figures: Figures,
  indicators: readonly Partial<IndicatorFile>[] = [{id: "thing"}],
  licences: Readonly<Record<string, string>> = {},
  overrides: readonly string[] = [],
): Promise<Synthetic> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-synthetic-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  const [root, parsers, out] = ["data", "parsers", "out"].map((name) => join(folder, name)) as [string, string, string];
  await mkdir(join(root, "indicators"), {recursive: true});
  await mkdir(join(root, "ties"));
  await mkdir(parsers);
  await writeFile(
    join(root, "cities.csv"),
    `${CITY_HEADER}\n${CITIES.map((city) => `${city},${city},,AT,AUT,,48,16,,,1,2020,,,,,,,,`).join("\n")}\n`,
  );
  await writeFile(join(root, "amendments.csv"), `${Object.keys(Amendment.shape).join()}\n`);
  await writeFile(join(root, "overrides.csv"), `${[Object.keys(Override.shape).join(), ...overrides].join("\n")}\n`);
  await writeFile(join(root, "countries.csv"), "country_iso2,area\nAT,Austria\n");
  await writeFile(join(root, "remarks.csv"), "city_id,field,note\ncity3,population,It is made up.\n");
  for (const indicator of indicators) {
    const whole = {...INDICATOR, sources: Object.keys(figures), ...indicator};
    await writeFile(join(root, "indicators", `${whole.id}.json`), JSON.stringify(whole));
  }
  const matches = Object.keys(figures).flatMap((source) =>
    KEYS.map(([key, city, confidence]) => `${source},${key},${city},code,,,${confidence},`),
  );
  await writeFile(join(root, "crosswalk.csv"), `${CROSSWALK_HEADER}\n${matches.join("\n")}\n`);
  for (const [id, lines] of Object.entries(figures)) {
    const text = typeof lines === "string" || Buffer.isBuffer(lines) ? lines : `${[HEADER, ...lines].join("\n")}\n`;
    await mkdir(join(root, "sources", id), {recursive: true});
    await writeFile(join(root, "sources", id, "figures.csv"), text);
    const sha256 = {"figures.csv": createHash("sha256").update(text).digest("hex")};
    const source = {...SOURCE, id, sha256, licence_spdx: licences[id] ?? SOURCE.licence_spdx};
    await writeFile(join(root, "sources", id, "source.json"), JSON.stringify(source));
    await writeFile(join(parsers, `${id}.ts`), PARSER);
  }
  return {root, parsers, out};
}

/** Collects the synthetic figures, and asks the release; `#name` in SQL stands for a table's file. */
export async function collected(
  figures: Figures,
  indicators?: readonly Partial<IndicatorFile>[],
  licences?: Readonly<Record<string, string>>,
  overrides?: readonly string[],
): Promise<Collected & Synthetic & {ask: (sql: string) => Promise<unknown[][]>}> {
  const made = await synthetic(figures, indicators, licences, overrides);
  const result = await collect({...made, label: {release: "2026.1.0", commit: null}});
  return {...result, ...made, ask: (sql) => ask(made.out, sql)};
}

async function ask(out: string, sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const paths = sql
    .replace("#observation", `'${out}/observation/*/*.parquet'`)
    .replace(/#([\w/=-]+)/g, `'${out}/$1.parquet'`);
  const rows = (await connection.runAndReadAll(paths)).getRowsJS();
  connection.closeSync();
  return rows;
}

const CITY_HEADER =
  "city_id,name,local_name,country_iso2,country_iso3,subdivision,lat,lon,un_subregion,un_region,population_latest," +
  "population_year,population_source,capital,geonames_id,un_locode,wup_code,urau_code,ucdb_id,wikidata_qid";
const CROSSWALK_HEADER = "source_id,source_key,city_id,match_method,distance_km,pop_ratio,confidence,note";

const INDICATOR = {
  version: 1,
  state: "established",
  theme: "air",
  role: "core",
  title: "A made-up thing",
  question: "Is this a test?",
  definition: "A number of a test.",
  formula: "none",
  unit: {label: "u", ucum: "u"},
  decimals: 0,
  direction: "neutral",
  rankable: false,
  trendable: true,
  crossCountry: true,
  frequency: "A",
  range: {hard: [-1000, 1000], soft: [-500, 500]},
  tolerance: 2,
  minYearGap: 1,
  shockYears: [],
  requiredMetadata: {},
  standards: {},
  references: [],
  goalposts: null,
  caveats: ["It is made up."],
  misreading: "That it were data.",
  problem: "Tests fail.",
  decision: "Of the test.",
  constraints: "None.",
  owner: "openness",
  reviewed: "2026-01-01",
  review: "2027-01-01",
};

const SOURCE = {
  title: "Made-up figures",
  publisher: "Nobody",
  publisher_url: "https://example.org/",
  dataset_url: "https://example.org/",
  licence_spdx: "CC0-1.0",
  licence_text: "none",
  licence_verified: "file",
  attribution: "Nobody",
  retrieved_via: "a test",
  retrieved_on: "2026-01-31",
  vintage: "2026",
  spatial_basis: "none",
  quirks: [],
  columns: {},
};

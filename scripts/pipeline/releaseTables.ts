import {standingPath} from "../../src/model/observation.ts";
import {distributionPath} from "../../src/model/stratum.ts";
import {TEXT_TABLES, textTable} from "../../src/model/textTables.ts";
import type {Release} from "../../src/model/release.ts";
import {sdmxSql} from "../metadata/sdmx.ts";
import {BY_CITY} from "./bucketTables.ts";
import type {Engine} from "./engine.ts";
import {AT_ONCE} from "./rowParts.ts";
import {OBSERVATION} from "./observations.ts";
import {BY_INDICATOR, bucketParts, sortInto} from "./sortObservations.ts";
import type {Tree} from "./trees.ts";

/** A file of the release: the rows of its table, their order, and how it is packed. */
export interface ReleaseTable {
  path: string;
  sql: string;
  /** By which columns they are sorted; none where they come in their order: one thread keeps it. */
  order?: string;
  /** The version of Parquet that packs the table better: V2 sorted observations, V1 what repeats itself from row to row. */
  form: "V1" | "V2" | "CSV";
}

/** The releases are sorted as text: what reads them sorts them by CalVer. */
const CHANGES_ORDER = "release, kind, indicator, city, period";

/** What other registries call a city. No page asks for it, so it does not weigh upon the registry. */
const CODES = "geonames, locode, wup, urau, ucdb, wikidata";

/** The tables that hold no figures: the registry, the definitions, provenance, and what the publishers' keys mean. */
export function plainTables(buckets: Release["buckets"]): readonly ReleaseTable[] {
  const bucket = `hash % ${buckets["observation"]} AS bucket`;
  return [
    {path: "city.parquet", sql: `SELECT * EXCLUDE (${CODES}, hash), ${bucket} FROM city`, order: "id", form: "V1"},
    {
      path: "country.parquet",
      sql: "SELECT country, region, count(*)::INTEGER AS count FROM city GROUP BY country, region",
      order: "country, region",
      form: "V1",
    },
    {path: "code.parquet", sql: `SELECT id AS city, ${CODES} FROM city`, order: "id", form: "V2"},
    {path: "remark.parquet", sql: "SELECT * FROM remark", order: "city, field", form: "V2"},
    {path: "source.parquet", sql: "SELECT * FROM source", order: "id", form: "V1"},
    {path: "variable.parquet", sql: "SELECT * FROM variable", order: "source, variable", form: "V1"},
    {path: "crosswalk.parquet", sql: "SELECT * FROM crosswalk", order: "source, key", form: "V1"},
    {path: "amendment.parquet", sql: "SELECT * FROM amendment", order: "opened, id", form: "V1"},
    {path: "reply.parquet", sql: "SELECT * FROM reply", order: "city, indicator NULLS FIRST", form: "V1"},
    {path: "trait.parquet", sql: "SELECT * FROM trait", order: "city, trait", form: "V2"},
    {path: "tie.parquet", sql: "SELECT * FROM tie", order: "kind, a, b, source", form: "V2"},
    {path: "network.parquet", sql: "SELECT * FROM network", order: "id", form: "V1"},
    {path: "membership.parquet", sql: "SELECT * FROM membership", order: "network, city", form: "V2"},
  ];
}

const TEXTS: Readonly<Record<(typeof TEXT_TABLES)[number], Pick<ReleaseTable, "order" | "form">>> = {
  indicator: {order: "id", form: "V1"},
  definition: {order: "indicator", form: "V2"},
};

/** The tables of texts in a language (BCP 47). */
export function textTables(language: string): ReleaseTable[] {
  return TEXT_TABLES.map((name) => {
    const table = textTable(name, language);
    return {...TEXTS[name], path: `${table}.parquet`, sql: `SELECT * FROM "${table}"`};
  });
}

/**
 * The tables of figures, and of what is derived from them or was refused: the rows of a tree. What has every observation is not sorted once
 * more, since `byindicator` is and one thread keeps its order: the sort would take memory that grows with the rows.
 */
export function figureTables({holds}: Tree): ReleaseTable[] {
  return [
    {path: "observation.csv.gz", sql: `FROM byindicator WHERE ${holds.source}`, form: "CSV"},
    {
      path: "sdmx.csv.gz",
      sql: sdmxSql(`FROM byindicator WHERE ${holds.source}`, "FROM indicator", "FROM suppressed"),
      form: "CSV",
    },
    {
      path: "alternative.parquet",
      sql: `SELECT ${OBSERVATION} FROM alternative WHERE ${holds.source}`,
      order: `${BY_INDICATOR}, source`,
      form: "V2",
    },
    {
      path: "series.parquet",
      sql: `FROM series WHERE ${holds.source}`,
      order: "city, indicator, source",
      form: "V1",
    },
    {
      path: "reference.parquet",
      sql: `
        SELECT indicator::VARCHAR AS indicator, city::VARCHAR AS city, year, value, status, level, boundary, method, stratum,
          below, equal
        FROM reference WHERE ${holds.indicator}`,
      order: "indicator, city",
      form: "V1",
    },
    {
      path: "distribution.parquet",
      sql: `FROM distribution WHERE ${holds.indicator}`,
      order: "indicator, stratum",
      form: "V1",
    },
    {path: "extent.parquet", sql: `FROM extent WHERE ${holds.indicator}`, order: "indicator, country", form: "V1"},
    {
      path: "withheld.parquet",
      sql: `FROM withheld WHERE ${holds.source}`,
      order: "indicator, city, source, reason",
      form: "V1",
    },
    {path: "input.parquet", sql: `FROM input WHERE ${holds.source}`, order: "ALL", form: "V2"},
    {path: "changes.parquet", sql: `FROM changes WHERE ${holds.indicator}`, order: CHANGES_ORDER, form: "V2"},
    {path: "changes.csv.gz", sql: `FROM changes WHERE ${holds.indicator}`, order: CHANGES_ORDER, form: "CSV"},
    {
      path: "override.parquet",
      sql: `FROM override WHERE ${holds.source}`,
      order: "source, line, indicator, period, field",
      form: "V1",
    },
    {path: "suppressed.parquet", sql: `FROM suppressed WHERE ${holds.source}`, order: "source, line", form: "V1"},
    {path: "commitment.parquet", sql: `FROM commitment WHERE ${holds.source}`, order: "ALL", form: "V1"},
    {path: "warning.parquet", sql: `FROM warning WHERE ${holds.source}`, order: "source, line, code", form: "V1"},
    {
      path: "quarantine.parquet",
      sql: `FROM quarantine WHERE ${holds.source}`,
      order: "source, line, reason",
      form: "V1",
    },
  ];
}

/** The rows of `distribution` once more, by country, so that who compares cities of two countries reads none of a country's. */
export async function countryTables({rows}: Engine, {holds}: Tree): Promise<ReleaseTable[]> {
  const from = `FROM distribution WHERE ${holds.indicator} AND`;
  const order = "indicator, stratum";
  const country = "regexp_full_match(stratum, '[A-Z]{2}')";
  const countries = await rows<{stratum: string}>(`SELECT DISTINCT stratum ${from} ${country} ORDER BY stratum`);
  return [
    {path: distributionPath(null), sql: `${from} NOT ${country}`, order, form: "V1"},
    ...countries.map(({stratum}): ReleaseTable => ({
      ...{path: distributionPath(stratum), sql: `${from} stratum = '${stratum}'`, order, form: "V1"},
    })),
  ];
}

/** The observations of the years that may stand for a reference year of their indicator (METHODS.md M2) once more, so that who shows one indicator of all cities reads no others. */
export async function standingTables({rows}: Engine, {holds}: Tree): Promise<ReleaseTable[]> {
  const years = await rows<{indicator: string; years: string}>(`
    SELECT indicator::VARCHAR AS indicator, string_agg(DISTINCT year, ', ' ORDER BY year) AS years
    FROM byindicator SEMI JOIN (SELECT d.indicator, unnest(range(d.year - i.tolerance, d.year + i.tolerance + 1)) AS year
      FROM distribution d JOIN indicator i ON i.id = d.indicator::VARCHAR) around USING (indicator, year)
    WHERE ${holds.source} GROUP BY indicator ORDER BY indicator`);
  return years.map(({indicator, years}) => ({
    path: standingPath(indicator),
    sql: `SELECT ${OBSERVATION} FROM byindicator WHERE indicator = '${indicator}' AND year IN (${years}) AND ${holds.source}`,
    form: "V2",
  }));
}

/** The rows of a table of the release once more, by city; none where it is short, or no table of cities. */
export async function cityTables(
  engine: Engine,
  {path, sql, form}: ReleaseTable,
  buckets: Release["buckets"],
): Promise<ReleaseTable[]> {
  const table = path.replace(/\.parquet$/, "");
  const count = buckets[table];
  if (count === undefined) return [];
  const {column, order} = BY_CITY[table]!;
  const select = `SELECT t.*, hash % ${count} AS part FROM (${sql}) t JOIN (SELECT id AS own, hash FROM city) ON own = t.${column}`;
  const [counted] = await engine.rows<{rows: number}>(`SELECT count(*)::INTEGER AS rows FROM (${sql})`);
  const parts = bucketParts(count, Math.ceil(counted!.rows / AT_ONCE));
  await sortInto(engine, `${table}bycity`, {select, parts, order: `part, ${order}`});
  const files = await engine.rows<{part: number}>(`SELECT DISTINCT part FROM ${table}bycity ORDER BY part`);
  return files.map(({part}) => ({
    path: `${table}-by-city/${part}.parquet`,
    sql: `SELECT * EXCLUDE (part) FROM ${table}bycity WHERE part = ${part}`,
    form,
  }));
}

/** The observations of a tree: once by indicator and once by city, but share-alike ones, which are few, by country alone. */
export async function observationTables({rows}: Engine, {shareAlike, holds}: Tree): Promise<ReleaseTable[]> {
  async function cut(table: string, column: string, path: (value: string) => string): Promise<ReleaseTable[]> {
    const parts = await rows<{value: string | number}>(
      `SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${holds.source} ORDER BY value`,
    );
    return parts.map(({value}) => ({
      path: path(String(value)),
      sql: `SELECT ${OBSERVATION} FROM ${table} WHERE ${column} = '${value}' AND ${holds.source}`,
      form: "V2" as const,
    }));
  }
  if (shareAlike) {
    const {order} = BY_CITY["observation"]!;
    const countries = await cut("bycity", "country", (country) => `observation/country=${country}/data.parquet`);
    return countries.map((table) => ({...table, order}));
  }
  return [
    ...(await cut("byindicator", "indicator", (indicator) => `observation/indicator=${indicator}/data.parquet`)),
    ...(await cut("bycity", "bucket", (bucket) => `observation-by-city/${bucket}.parquet`)),
  ];
}

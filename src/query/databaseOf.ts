/** For tests: a database of the rows that a test states itself. A long file, since each table of the release has its columns and a made-up row here. */
import type {Amendment} from "../model/amendment.ts";
import type {City, CityCodes} from "../model/city.ts";
import type {Definition, Indicator} from "../model/indicator.ts";
import type {Commitment, Observation, Series} from "../model/observation.ts";
import type {AppliedOverride} from "../model/override.ts";
import {PEER_FIGURES} from "../model/peer.ts";
import type {Release} from "../model/release.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import type {Remark} from "../model/remark.ts";
import type {Reply} from "../model/reply.ts";
import type {Membership, Network, Tie} from "../model/tie.ts";
import type {CityTrait} from "../model/trait.ts";
import type {Warning} from "../model/warning.ts";
import type {Database} from "./database.ts";
import {OBSERVATION_COLUMNS} from "./database.ts";
import type {Distribution} from "./distributions.ts";
import type {Extent} from "./extents.ts";
import {connect, databaseOn} from "./node.ts";
import type {Country} from "./countries.ts";
import type {Reference} from "./reference.ts";
import type {QuarantineRow} from "./quarantineBySource.ts";
import type {SourceRow} from "./sources.ts";
import type {Input} from "./inputs.ts";
import type {PublishedLine} from "./publishedLines.ts";
import type {Variable} from "./variables.ts";
import type {Withheld} from "./withheld.ts";

/** The rows of each table, with as few columns as the test is about; the others have the values of DEFAULTS, or null. */
export interface Rows {
  observation?: readonly Partial<Observation>[];
  alternative?: readonly Partial<Observation>[];
  series?: readonly Partial<Series>[];
  city?: readonly Partial<City>[];
  code?: readonly Partial<CityCodes>[];
  remark?: readonly Partial<Remark>[];
  indicator?: readonly Partial<Indicator>[];
  definition?: readonly Partial<Definition>[];
  source?: readonly Partial<SourceRow>[];
  distribution?: readonly Partial<Distribution>[];
  reference?: readonly Partial<Reference>[];
  country?: readonly Partial<Country>[];
  commitment?: readonly Partial<Commitment>[];
  /** With the lists as they stand in the file: "one+two". */
  tie?: readonly Partial<Omit<Tie, "lists"> & {lists: string}>[];
  network?: readonly Partial<Network>[];
  membership?: readonly Partial<Membership>[];
  quarantine?: readonly Partial<QuarantineRow>[];
  warning?: readonly Partial<Warning>[];
  amendment?: readonly Partial<Amendment>[];
  override?: readonly Partial<AppliedOverride>[];
  reply?: readonly Partial<Reply>[];
  suppressed?: readonly Partial<Row>[];
  trait?: readonly Partial<CityTrait>[];
  extent?: readonly Partial<Extent>[];
  withheld?: readonly Partial<Withheld>[];
  published?: readonly Partial<PublishedLine>[];
  input?: readonly Partial<Input>[];
  variable?: readonly Partial<Variable>[];
  changes?: readonly Partial<ReleaseChange>[];
  /** What peers are found by, as src/views/testing/databaseWithPeers.ts makes it. */
  peer?: readonly Row[];
  peercity?: readonly Row[];
  peerbox?: readonly Row[];
  peerrange?: readonly Row[];
}

type Row = Readonly<Record<string, unknown>>;

const PEER_COLUMNS = PEER_FIGURES.map((id) => {
  const kind = id === "capital" ? "BOOLEAN" : "DOUBLE";
  return `"${id}" ${id === "climate" ? "VARCHAR" : kind}`;
}).join(", ");

const COLUMNS: Readonly<Record<keyof Rows, string>> = {
  observation: OBSERVATION_COLUMNS,
  alternative: OBSERVATION_COLUMNS,
  series:
    "city VARCHAR, indicator VARCHAR, source VARCHAR, boundary VARCHAR, level VARCHAR, first SMALLINT, last SMALLINT, " +
    "count INTEGER, method VARCHAR, breaks SMALLINT[]",
  city:
    "id VARCHAR, name VARCHAR, local VARCHAR, country VARCHAR, subdivision VARCHAR, lat DOUBLE, lon DOUBLE, " +
    "subregion VARCHAR, region VARCHAR, population DOUBLE, capital BOOLEAN, climate VARCHAR, bucket INTEGER, " +
    "pages VARCHAR",
  code: "city VARCHAR, geonames INTEGER, locode VARCHAR, wup VARCHAR, urau VARCHAR, ucdb VARCHAR, wikidata VARCHAR",
  remark: "city VARCHAR, field VARCHAR, note VARCHAR",
  indicator:
    "id VARCHAR, state VARCHAR, theme VARCHAR, role VARCHAR, title VARCHAR, unit VARCHAR, ucum VARCHAR, money VARCHAR, decimals INTEGER, direction VARCHAR, " +
    "rankable BOOLEAN, trendable BOOLEAN, crossCountry BOOLEAN, strata VARCHAR, forecast BOOLEAN, concept VARCHAR, " +
    'frequency VARCHAR, tolerance INTEGER, minYearGap INTEGER, scale VARCHAR, "range" VARCHAR, shockYears VARCHAR, ' +
    'requiredMetadata VARCHAR, "references" VARCHAR, goalposts VARCHAR, sources VARCHAR, derive VARCHAR, rule VARCHAR',
  definition:
    "indicator VARCHAR, version INTEGER, question VARCHAR, definition VARCHAR, formula VARCHAR, misreading VARCHAR, standards VARCHAR, caveats VARCHAR, " +
    "problem VARCHAR, decision VARCHAR, constraints VARCHAR, owner VARCHAR, reviewed VARCHAR, review VARCHAR, language VARCHAR, carelanguage VARCHAR",
  source:
    "id VARCHAR, title VARCHAR, publisher VARCHAR, homepage VARCHAR, landing VARCHAR, doi VARCHAR, licence VARCHAR, " +
    "licencetext VARCHAR, verified VARCHAR, attribution VARCHAR, retrieved VARCHAR, accessed VARCHAR, addresses VARCHAR, vintage VARCHAR, " +
    "boundary VARCHAR, quirks VARCHAR, file VARCHAR, checksum VARCHAR, derivednotice VARCHAR, rows INTEGER, observations INTEGER, alternatives INTEGER, " +
    "traits INTEGER, quarantined INTEGER, blank INTEGER, counted INTEGER, ties INTEGER",
  distribution:
    "indicator VARCHAR, stratum VARCHAR, year SMALLINT, level VARCHAR, count INTEGER, countries INTEGER, excluded INTEGER, layers INTEGER, minimum DOUBLE, lower DOUBLE, " +
    'median DOUBLE, upper DOUBLE, maximum DOUBLE, start DOUBLE, stop DOUBLE, below INTEGER, above INTEGER, "values" DOUBLE[]',
  country: "country VARCHAR, region VARCHAR, count INTEGER",
  reference:
    'indicator VARCHAR, city VARCHAR, year SMALLINT, "value" DOUBLE, status VARCHAR, level VARCHAR, boundary VARCHAR, ' +
    "method VARCHAR, stratum VARCHAR, below INTEGER, equal INTEGER",
  commitment:
    'city VARCHAR, indicator VARCHAR, author VARCHAR, base SMALLINT, target SMALLINT, kind VARCHAR, "value" DOUBLE, ' +
    "unit VARCHAR, source VARCHAR, link VARCHAR",
  tie: "kind VARCHAR, source VARCHAR, line INTEGER, a VARCHAR, b VARCHAR, lists VARCHAR",
  network: "id VARCHAR, name VARCHAR, bond VARCHAR, vintage VARCHAR, caveat VARCHAR, source VARCHAR",
  membership: "network VARCHAR, city VARCHAR, field VARCHAR, source VARCHAR, line INTEGER",
  quarantine:
    "source VARCHAR, line INTEGER, reason VARCHAR, detail VARCHAR, text VARCHAR, city VARCHAR, indicator VARCHAR",
  warning:
    'source VARCHAR, line INTEGER, indicator VARCHAR, city VARCHAR, code VARCHAR, period VARCHAR, "value" DOUBLE, ' +
    "since VARCHAR, prior DOUBLE, z DOUBLE, suspect VARCHAR",
  amendment:
    "id VARCHAR, opened VARCHAR, who VARCHAR, role VARCHAR, city VARCHAR, indicator VARCHAR, period VARCHAR, what VARCHAR, " +
    "state VARCHAR, decided VARCHAR, reason VARCHAR, override VARCHAR",
  override:
    "id VARCHAR, source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, field VARCHAR, " +
    'published VARCHAR, "value" VARCHAR, who VARCHAR, date VARCHAR, reason VARCHAR, evidence VARCHAR',
  reply:
    "city VARCHAR, indicator VARCHAR, who VARCHAR, role VARCHAR, date VARCHAR, language VARCHAR, evidence VARCHAR, text VARCHAR",
  suppressed: "source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, confidentiality VARCHAR",
  trait: 'city VARCHAR, trait VARCHAR, "value" VARCHAR, source VARCHAR, line INTEGER',
  extent: "indicator VARCHAR, country VARCHAR, count INTEGER, first SMALLINT, last SMALLINT",
  withheld: "indicator VARCHAR, city VARCHAR, source VARCHAR, reason VARCHAR",
  published:
    'source VARCHAR, line INTEGER, key VARCHAR, variable VARCHAR, period VARCHAR, "value" VARCHAR, low VARCHAR, high VARCHAR, ' +
    "flag VARCHAR, note VARCHAR",
  input: "source VARCHAR, indicator VARCHAR, line INTEGER, role VARCHAR, part INTEGER",
  variable: "source VARCHAR, variable VARCHAR, meaning VARCHAR, unit VARCHAR, basis VARCHAR, area VARCHAR",
  changes:
    "release VARCHAR, since VARCHAR, kind VARCHAR, city VARCHAR, indicator VARCHAR, period VARCHAR, count INTEGER, " +
    'oldvalue DOUBLE, "value" DOUBLE, oldstatus VARCHAR, status VARCHAR, oldsource VARCHAR, source VARCHAR, ' +
    "reason VARCHAR, note VARCHAR",
  peer: `city VARCHAR, basis VARCHAR, peer VARCHAR, name VARCHAR, country VARCHAR, pages VARCHAR, ${PEER_COLUMNS}`,
  peercity: `basis VARCHAR, block INTEGER, city VARCHAR, name VARCHAR, country VARCHAR, pages VARCHAR, ${PEER_COLUMNS}`,
  peerbox: "basis VARCHAR, block INTEGER, dimension VARCHAR, whole BOOLEAN, low DOUBLE, high DOUBLE, kinds VARCHAR",
  peerrange: "basis VARCHAR, dimension VARCHAR, range DOUBLE",
};

const OBSERVATION = {
  city: "vienna",
  indicator: "pm25",
  period: "2020",
  year: 2020,
  status: "A",
  source: "test",
  line: 2,
  level: "city",
  boundary: "municipality",
  method: "measured",
};
const DEFAULTS: Readonly<Record<keyof Rows, Row>> = {
  observation: OBSERVATION,
  alternative: OBSERVATION,
  series: {
    city: "vienna",
    indicator: "pm25",
    source: "test",
    boundary: "municipality",
    level: "city",
    first: 2020,
    last: 2020,
    count: 1,
    method: "measured",
    breaks: [],
  },
  city: {id: "vienna", name: "Vienna", country: "AT", region: "Europe", bucket: 0, pages: "ar+en+fr"},
  code: {city: "vienna"},
  remark: {city: "vienna", field: "coordinates", note: "A test."},
  indicator: {
    id: "pm25",
    state: "established",
    theme: "air",
    role: "core",
    title: "Fine particulate matter",
    unit: {label: "µg/m³", ucum: "ug/m3"},
    decimals: 1,
    direction: "lower-is-better",
    rankable: true,
    trendable: true,
    crossCountry: true,
    forecast: false,
    frequency: "A",
    tolerance: 2,
    minYearGap: 1,
    scale: "linear",
    range: {hard: [0, 1000], soft: [0, 500]},
    shockYears: [],
    requiredMetadata: {},
    references: [],
    goalposts: null,
    sources: ["test"],
  },
  definition: {
    indicator: "pm25",
    version: 1,
    question: "How clean is the air?",
    definition: "Annual mean concentration.",
    formula: "mean",
    misreading: "It is a mean.",
    standards: {},
    caveats: ["A test."],
    problem: "It harms.",
    decision: "Of the council.",
    constraints: "Stations.",
    owner: "environment",
    reviewed: "2026-01-01",
    review: "2027-01-01",
    language: "en",
    carelanguage: "en",
  },
  source: {
    id: "test",
    title: "A test's rows",
    publisher: "Nobody",
    homepage: "https://example.org/",
    landing: "https://example.org/data",
    licence: "CC0-1.0",
    licencetext: "Free",
    verified: "file",
    attribution: "Nobody",
    retrieved: "by hand",
    accessed: "2026-01-01",
    addresses: [],
    vintage: "2026",
    boundary: "municipality",
    quirks: [],
    file: "data/sources/test/figures.csv",
    checksum: "",
    rows: 0,
    observations: 0,
    alternatives: 0,
    traits: 0,
    quarantined: 0,
    blank: 0,
    counted: 0,
    ties: 0,
  },
  distribution: {
    indicator: "pm25",
    stratum: "",
    year: 2020,
    level: "city",
    count: 4,
    countries: 3,
    excluded: 0,
    layers: 1,
    minimum: 5,
    lower: 8,
    median: 10,
    upper: 15,
    maximum: 20,
    start: 5,
    stop: 20,
    below: 0,
    above: 0,
    values: [5, 9, 11, 20],
  },
  country: {country: "AT", region: "Europe", count: 1},
  reference: {
    indicator: "pm25",
    city: "vienna",
    year: 2020,
    status: "A",
    level: "city",
    boundary: "municipality",
    method: "measured",
    stratum: "",
  },
  commitment: {
    city: "vienna",
    indicator: "pm25",
    author: "City of Vienna",
    base: 2005,
    target: 2030,
    kind: "reduction",
    value: 50,
    unit: "%",
    source: "test",
    link: "https://example.org/",
  },
  tie: {kind: "sister-city", source: "test", line: 2, a: "lyon", b: "vienna", lists: "one"},
  network: {id: "artists", name: "Artists", bond: "member", vintage: "2026", caveat: "A test.", source: "test"},
  membership: {network: "artists", city: "vienna", field: null, source: "test", line: 2},
  quarantine: {source: "test", line: 2, reason: "NO_INDICATOR", detail: "", text: ""},
  warning: {
    ...{source: "test", line: 2, indicator: "pm25", city: "vienna", code: "OUTLIER", period: "2020", value: 10},
    ...{since: "2019", prior: 1, z: 10, suspect: null},
  },
  amendment: {
    ...{id: "2026-001", opened: "2026-01-02", who: "A tester", role: "resident", city: "vienna", indicator: "pm25"},
    ...{period: "2020", what: "It reads 10; the report says 12.", state: "open"},
  },
  override: {
    ...{id: "a-test", source: "test", line: 2, city: "vienna", indicator: "pm25", period: "2020", field: "value"},
    ...{published: "100", value: "10", who: "A tester", date: "2026-01-03", reason: "A slip of the point."},
    evidence: "https://example.org/report",
  },
  reply: {
    ...{city: "vienna", who: "A tester", role: "Head of tests", date: "2026-01-04", language: "en"},
    ...{evidence: "https://example.org/reply", text: "We measure at other places now."},
  },
  suppressed: {
    ...{source: "test", line: 2, city: "vienna", indicator: "pm25", period: "2020", confidentiality: "A"},
  },
  trait: {city: "vienna", trait: "climate", value: "temperate", source: "test", line: 2},
  extent: {indicator: "pm25", country: "AT", count: 1, first: 2020, last: 2020},
  withheld: {indicator: "pm25", city: "vienna", source: "test", reason: "OUT_OF_RANGE"},
  published: {source: "test", line: 2, key: "k1", variable: "pm", period: "2020", value: "10"},
  input: {source: "test", indicator: "pm25", line: 2, role: "whole", part: 3},
  variable: {source: "test", variable: "pm", meaning: "A test.", unit: "ug/m3", basis: "stated"},
  changes: {
    ...{release: "2026.1.0", since: "2025.12.0", kind: "revised", city: "vienna", indicator: "pm25", period: "2020"},
    ...{count: 1, oldvalue: 12, value: 10, oldstatus: "A", status: "A", oldsource: "test", source: "test"},
  },
  peer: {},
  peercity: {},
  peerbox: {},
  peerrange: {},
};

/** The release that such a database bears: a file of each table that has rows. */
function releaseOf(rows: Rows): Release {
  const files = Object.entries(rows as Record<string, readonly object[]>).map(([table, own]) => ({
    ...{path: `${table}.parquet`, rows: own.length, bytes: 1, sha256: "0".repeat(64)},
  }));
  return {release: "2026.1.0", commit: null, buckets: {}, files, lists: []};
}

/** The real DuckDB, in memory, over the stated rows; tables without rows are there and empty. Years follow from periods where not stated. */
export async function databaseOf(rows: Rows = {}): Promise<Database> {
  const connection = await connect();
  for (const table of Object.keys(COLUMNS) as (keyof Rows)[]) {
    await connection.run(`CREATE TABLE ${table} (${COLUMNS[table]})`);
    for (const row of rows[table] ?? []) {
      const whole = columns(table, {...DEFAULTS[table], ...(COLUMNS[table].includes("year ") && yearOf(row)), ...row});
      const names = Object.keys(whole).map((name) => `"${name}"`);
      await connection.run(
        `INSERT INTO ${table} (${names.join()}) VALUES (${Object.values(whole).map(literal).join()})`,
      );
    }
  }
  await connection.run("CREATE VIEW standing AS FROM observation");
  return databaseOn(connection, releaseOf(rows));
}

function yearOf(row: Row): Row {
  return typeof row.period === "string" ? {year: Number(row.period.slice(0, 4))} : {};
}

/** The columns of the file, from the words of the model: what is nested is text in JSON. */
function columns(table: keyof Rows, row: Row): Row {
  if (table === "source") return {...row, quirks: JSON.stringify(row.quirks), addresses: JSON.stringify(row.addresses)};
  if (table !== "indicator" && table !== "definition") return row;
  const {unit, ...rest} = row as Partial<Indicator>;
  const texts = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === "object" && value !== null ? JSON.stringify(value) : value,
  ]);
  const whole = Object.fromEntries(texts) as Row;
  return unit ? {...whole, unit: unit.label, ucum: unit.ucum, money: unit.money ?? null} : whole;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

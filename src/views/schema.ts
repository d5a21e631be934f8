import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {LEVELS} from "../model/area.ts";
import {STATUSES} from "../model/status.ts";
import {columns} from "../query/columns.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

/** Columns whose name is also the key of their meaning. */
const PLAIN = [
  "author",
  "base",
  "boundary",
  "breaks",
  "bucket",
  "capital",
  "city",
  "climate",
  "code",
  "confidentiality",
  "count",
  "countries",
  "country",
  "excluded",
  "field",
  "field",
  "first",
  "formula",
  "high",
  "id",
  "indicator",
  "key",
  "kind",
  "last",
  "level",
  "line",
  "link",
  "lists",
  "low",
  "method",
  "name",
  "network",
  "note",
  "period",
  "population",
  "reason",
  "source",
  "status",
  "stratum",
  "suspect",
  "target",
  "text",
  "trait",
  "value",
  "values",
  "year",
  "z",
] as const;

type Meaning =
  | (typeof PLAIN)[number]
  | "account"
  | "before"
  | "beyond"
  | "coordinates"
  | "correction"
  | "decision"
  | "definition"
  | "domain"
  | "extremes"
  | "keys"
  | "listing"
  | "match"
  | "pair"
  | "part"
  | "promise"
  | "provenance"
  | "published"
  | "quartiles"
  | "reference"
  | "request"
  | "signature"
  | "statement"
  | "warrant"
  | "variable"
  | "world";

type Meanings = Partial<Record<Meaning, readonly string[]>>;

/** The tables in the order of the page, each with the columns that share a meaning or have one of their own. */
const SHARED = {
  observation: {},
  alternative: {},
  series: {},
  reference: {},
  distribution: {
    reference: ["year"],
    quartiles: ["lower", "median", "upper"],
    extremes: ["minimum", "maximum"],
    domain: ["start", "stop"],
    beyond: ["below", "above"],
  },
  city: {
    name: ["local"],
    country: ["subdivision"],
    coordinates: ["lat", "lon"],
    world: ["subregion", "region"],
  },
  code: {keys: ["geonames", "locode", "wup", "urau", "ucdb", "wikidata"]},
  remark: {},
  indicator: {},
  definition: {},
  source: {account: ["rows", "observations", "alternatives", "traits", "quarantined", "blank", "counted", "ties"]},
  trait: {trait: ["value"]},
  crosswalk: {match: ["method", "distance", "ratio", "confidence"]},
  commitment: {promise: ["value", "unit"]},
  tie: {pair: ["a", "b"]},
  network: {},
  membership: {},
  extent: {},
  quarantine: {reason: ["detail"]},
  warning: {before: ["since", "prior"]},
  withheld: {},
  suppressed: {},
  override: {correction: ["field", "published", "value"], warrant: ["who", "date", "reason", "evidence"]},
  amendment: {request: ["opened", "who", "role", "what"], decision: ["state", "decided", "reason", "override"]},
  reply: {signature: ["who", "role", "date", "language", "evidence"], statement: ["text"]},
  published: {published: ["key", "variable", "period", "value", "low", "high", "flag", "note"]},
  input: {part: ["role", "part"]},
  variable: {variable: ["variable", "meaning", "unit", "basis", "area"]},
} as const satisfies Record<string, Meanings>;

/** Columns of these tables that have no other meaning are explained on the pages of what they describe. */
const OTHERWISE: Partial<Record<Table, Meaning>> = {
  indicator: "definition",
  definition: "definition",
  network: "listing",
  source: "provenance",
};

export type Table = keyof typeof SHARED;
export const TABLES = Object.keys(SHARED) as Table[];

/** The columns of a table with their types and meanings; those that mean one thing together share a line. */
export async function schema(db: Database, {table}: {table: Table}, {document, t, locale}: Screen): Promise<Element> {
  const values = {
    statuses: formatList(
      locale,
      STATUSES.map((status) => `${status} ${t(`status.${status}`)}`),
    ),
    levels: formatList(
      locale,
      LEVELS.map((level) => t(`level.${level}`)),
    ),
  };
  const own = (await columns(db)).filter((row) => row.table === table);
  const lines = [...Map.groupBy(own, ({column}) => meaningOf(table, column))].map(([meaning, members]) =>
    element(
      document,
      "div",
      null,
      element(
        document,
        "dt",
        null,
        ...members.flatMap(({column}, index) => [index > 0 && ", ", element(document, "code", null, column)]),
        element(document, "small", null, ` ${[...new Set(members.map(({type}) => type))].join(", ")}`),
      ),
      element(document, "dd", null, t(`data.meaning.${meaning}`, values)),
    ),
  );
  return element(document, "dl", {class: "terms schema"}, ...lines);
}

/** Throws for a column that nobody has explained. */
function meaningOf(table: Table, column: string): Meaning {
  const shared = Object.entries(SHARED[table] as Record<string, readonly string[]>);
  const found = shared.find(([, names]) => names.includes(column))?.[0] as Meaning | undefined;
  const otherwise = column === "id" ? undefined : OTHERWISE[table];
  const meaning = found ?? otherwise ?? PLAIN.find((name) => name === column);
  if (!meaning) throw new Error(`src/views/schema.ts: expected a meaning of the column ${table}.${column}`);
  return meaning;
}

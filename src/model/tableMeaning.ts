import {PEER_FIGURES} from "./peer.ts";

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
  "first",
  "formula",
  "high",
  "id",
  "indicator",
  "key",
  "kind",
  "last",
  "layers",
  "level",
  "line",
  "link",
  "lists",
  "low",
  "method",
  "name",
  "network",
  "note",
  "pages",
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

/** A meaning that columns have; its words are in src/i18n under `data.meaning.MEANING`. */
export type Meaning =
  | (typeof PLAIN)[number]
  | "account"
  | "basis"
  | "before"
  | "beyond"
  | "block"
  | "box"
  | "change"
  | "coordinates"
  | "correction"
  | "decision"
  | "definition"
  | "domain"
  | "extremes"
  | "held"
  | "keys"
  | "likeness"
  | "listing"
  | "match"
  | "pair"
  | "part"
  | "peer"
  | "promise"
  | "provenance"
  | "published"
  | "place"
  | "quartiles"
  | "range"
  | "reference"
  | "request"
  | "signature"
  | "statement"
  | "then"
  | "warrant"
  | "variable"
  | "world";

type Meanings = Partial<Record<Meaning, readonly string[]>>;

/** The tables in the order of the page, each with the columns that share a meaning or have one of their own. */
const SHARED = {
  observation: {},
  standing: {},
  alternative: {},
  series: {},
  reference: {place: ["below", "equal"]},
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
  country: {world: ["region"]},
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
  changes: {
    held: ["release", "since"],
    change: ["kind", "reason"],
    then: ["oldvalue", "oldstatus", "oldsource"],
  },
  override: {correction: ["field", "published", "value"], warrant: ["who", "date", "reason", "evidence"]},
  amendment: {request: ["opened", "who", "role", "what"], decision: ["state", "decided", "reason", "override"]},
  reply: {signature: ["who", "role", "date", "language", "evidence"], statement: ["text"]},
  published: {published: ["key", "variable", "period", "value", "low", "high", "flag", "note"]},
  input: {part: ["role", "part"]},
  variable: {variable: ["variable", "meaning", "unit", "basis", "area"]},
  peer: {basis: ["basis"], peer: ["peer"], likeness: PEER_FIGURES},
  peercity: {basis: ["basis"], block: ["block"], likeness: PEER_FIGURES},
  peerbox: {basis: ["basis"], block: ["block"], likeness: ["dimension"], box: ["whole", "low", "high", "kinds"]},
  peerrange: {basis: ["basis"], likeness: ["dimension"], range: ["range"]},
} as const satisfies Record<string, Meanings>;

/** Columns of these tables that have no other meaning are explained on the pages of what they describe. */
const OTHERWISE: Partial<Record<Table, Meaning>> = {
  indicator: "definition",
  definition: "definition",
  network: "listing",
  source: "provenance",
};

/** A table of a release; its words are in src/i18n under `data.table.TABLE`. */
export type Table = keyof typeof SHARED;
/** The tables of a release, in the order in which pages show them. */
export const TABLES = Object.keys(SHARED) as Table[];

/** What a column of a table means: the key of its words, in src/i18n under `data.meaning.KEY`. Throws for a column that nobody has explained. */
export function meaningOf(table: Table, column: string): Meaning {
  const shared = Object.entries(SHARED[table] as Record<string, readonly string[]>);
  const found = shared.find(([, names]) => names.includes(column))?.[0] as Meaning | undefined;
  const otherwise = column === "id" ? undefined : OTHERWISE[table];
  const meaning = found ?? otherwise ?? PLAIN.find((name) => name === column);
  if (!meaning) throw new Error(`src/model/tableMeaning.ts: expected a meaning of the column ${table}.${column}`);
  return meaning;
}

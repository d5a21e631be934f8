import type {Indicator} from "../model/indicator.ts";
import {THEMES} from "../model/theme.ts";
import type {Database} from "./database.ts";

const ROLES: readonly Indicator["role"][] = ["core", "supporting", "profile"];
/** The columns that hold JSON, since the engines of both places read no nested types alike. */
const NESTED = [
  ...(["range", "shockYears", "requiredMetadata", "references", "goalposts"] as const),
  ...(["sources", "derive", "rule"] as const),
];

/** Absent from the definition where they do not apply. */
const OPTIONAL = ["strata", "derive", "rule"];

const PLAIN = [
  ...["id", "state", "theme", "role", "title", "unit", "ucum", "money", "decimals", "direction"],
  ...[
    "rankable",
    "trendable",
    "crossCountry",
    "strata",
    "forecast",
    "concept",
    "frequency",
    "tolerance",
    "minYearGap",
    "scale",
  ],
];

type IndicatorRow = Omit<Indicator, "unit" | (typeof NESTED)[number]> & {
  unit: string;
  ucum: string;
  money: string | null;
} & Record<(typeof NESTED)[number], string | null>;

/**
 * The indicators that the release knows, the retired ones among them: for what is told of an indicator by itself. By theme as pages show
 * them, core before supporting before profile, by title.
 */
export async function everyIndicator(db: Database): Promise<Indicator[]> {
  await db.load({tables: ["indicator"]});
  const rows = await db.rows<IndicatorRow>({table: "indicator", columns: [...PLAIN, ...NESTED], order: ["id"]});
  return rows.map(indicatorOf).sort(inOrder);
}

/** An engine that keeps its answers gives the same rows again: their JSON is read once. */
const read = new WeakMap<IndicatorRow, Indicator>();

function indicatorOf(row: IndicatorRow): Indicator {
  const known = read.get(row) ?? readIndicator(row);
  read.set(row, known);
  return known;
}

function readIndicator({unit: label, ucum, money, ...row}: IndicatorRow): Indicator {
  const indicator: Record<string, unknown> = {...row, unit: {label, ucum, ...(money !== null && {money})}};
  for (const name of NESTED) indicator[name] = JSON.parse(row[name] ?? "null");
  for (const name of OPTIONAL) if (indicator[name] === null) delete indicator[name];
  return indicator as Indicator;
}

function inOrder(a: Indicator, b: Indicator): number {
  return (
    THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme) ||
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    (a.title < b.title ? -1 : Number(a.title > b.title))
  );
}

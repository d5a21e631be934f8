import {pairing} from "../methods/pairing.ts";
import type {PermissionFigure} from "../methods/permission.ts";
import {permission} from "../methods/permission.ts";
import {selectReference} from "../methods/referencePeriod.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Tie} from "../model/tie.ts";
import type {AlignedRow} from "../query/aligned.ts";
import {aligned} from "../query/aligned.ts";
import {cities} from "../query/cities.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {Reference, ReferenceIndex} from "../query/reference.ts";
import {references} from "../query/references.ts";
import {ties} from "../query/ties.ts";
import {isBriefed, isComparable} from "./briefFacts.ts";
import {distributionOf} from "./distributionOf.ts";
import {fieldOfDistribution} from "./field.ts";
import {referencesOf} from "./referencesOf.ts";
import {pairSlug} from "./pairSlug.ts";

/** One indicator of two cities that may be compared, by the id that comes first. */
export interface GlanceLine {
  indicator: Indicator;
  values: readonly [a: number, b: number];
  /** How many of a hundred cities stand between the two; null where that may not be told. */
  between: number | null;
  alike: boolean;
}

type Figure = PermissionFigure & {value: number};

/**
 * The pairs that somebody lists, by the name of their brief: on which of its indicators the two may be compared in the
 * reference years, in the order of indicators. Takes seconds: for the build.
 */
export const tieGlances: (db: Database) => Promise<ReadonlyMap<string, readonly GlanceLine[]>> = perDatabase(
  async (db) => {
    const [registry, rows] = await Promise.all([cities(db), references(db)]);
    const figuresOf = (indicator: Indicator, cityOf: Cities) => figuresByYear(db, indicator, cityOf);
    return glances(db, await ties(db), {registry, rows, figuresOf});
  },
);

/** The same of a few pairs, from the figures of their cities alone: for the browser. */
export async function glancesOf(
  db: Database,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, readonly GlanceLine[]>> {
  const ids = [...new Set(pairs.flatMap(({a, b}) => [a, b]))];
  const [registry, rows, observations] = await Promise.all([
    citiesById(db, ids),
    referencesOf(db, ids),
    observationsByCity(db, ids),
  ]);
  const byIndicator = Map.groupBy(observations, ({indicator}) => indicator);
  const figuresOf = ({id, tolerance}: Indicator, cityOf: Cities): FiguresIn => {
    const byCity = Map.groupBy(byIndicator.get(id) ?? [], ({city}) => city);
    return (year) => {
      const chosen = [...byCity.values()].flatMap((rows) => selectReference(rows, year, {tolerance}) ?? []);
      return Promise.resolve(byCityId(chosen, cityOf));
    };
  };
  return glances(db, pairs, {registry, rows, figuresOf});
}

type Pair = Pick<Tie, "a" | "b">;
type Cities = ReadonlyMap<string, City>;
/** The figures that stand for a year, by city. */
type FiguresIn = (year: number) => Promise<ReadonlyMap<string, Figure>>;

/** What is known of the cities of the pairs. */
interface Known {
  registry: readonly City[];
  rows: ReferenceIndex;
  figuresOf: (indicator: Indicator, cityOf: Cities) => FiguresIn;
}

async function glances(
  db: Database,
  pairs: readonly Pair[],
  {registry, rows, figuresOf}: Known,
): Promise<ReadonlyMap<string, readonly GlanceLine[]>> {
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const countries = new Set(pairs.flatMap(({a, b}) => sharedCountry(cityOf.get(a), cityOf.get(b)) ?? []));
  const [all, spread] = await Promise.all([indicators(db), distributionOf(db, [...countries])]);
  const found = new Map(pairs.map((pair) => [pairSlug(pair), {...pair, lines: new Array<GlanceLine>()}]));
  for (const indicator of all) {
    if (!isBriefed(indicator)) continue;
    const figuresIn = figuresOf(indicator, cityOf);
    const own = rows.get(indicator.id);
    if (!own) continue;
    const stratumOf = (city: string) => own.get(city)?.stratum;
    for (const {a, b, lines} of found.values()) {
      const strata = [stratumOf(a), stratumOf(b)];
      if (strata.includes(undefined)) continue;
      const shared = strata[0] === strata[1];
      const distribution = spread(indicator.id, shared ? strata[0]! : "") ?? spread(indicator.id, "");
      if (!distribution) continue;
      const figures = await figuresIn(distribution.year);
      const sides = [figures.get(a), figures.get(b)] as const;
      const line = lineOf(indicator, sides, {distribution, rows: own, strata: shared ? 1 : 2});
      if (line) lines.push(line);
    }
  }
  return new Map([...found].map(([slug, {lines}]) => [slug, lines]));
}

/** Each year is asked once. */
function figuresByYear(db: Database, {id, tolerance}: Indicator, cityOf: Cities): FiguresIn {
  const known = new Map<number, ReturnType<FiguresIn>>();
  return (year) => {
    const asked = known.get(year) ?? aligned(db, id, year, tolerance).then((rows) => byCityId(rows, cityOf));
    known.set(year, asked);
    return asked;
  };
}

function byCityId(rows: readonly AlignedRow[], cityOf: Cities): Map<string, Figure> {
  return new Map(rows.map((row) => [row.city, {...row, country: cityOf.get(row.city)?.country ?? ""}]));
}

function sharedCountry(a: City | undefined, b: City | undefined): string | null {
  return a && a.country === b?.country ? a.country : null;
}

/** Null where the two may not be compared. */
function lineOf(
  indicator: Indicator,
  [first, second]: readonly [Figure | undefined, Figure | undefined],
  {distribution, rows, strata}: {distribution: Distribution; rows: ReadonlyMap<string, Reference>; strata: number},
): GlanceLine | null {
  if (!first || !second) return null;
  const {count, countries} = distribution;
  const allowed = permission(indicator, [first, second], {count, countries, strata});
  if (!isComparable(indicator, allowed, [first, second])) return null;
  const field = fieldOfDistribution(distribution, indicator, rows);
  const percentile = ({city, value, level}: Figure) =>
    allowed.percentile === null && level === distribution.level
      ? (field.standing(city, value)?.percentile ?? null)
      : null;
  const ranks = [percentile(first), percentile(second)] as const;
  const percentiles = ranks[0] === null || ranks[1] === null ? null : ([ranks[0], ranks[1]] as const);
  return {
    indicator,
    values: [first.value, second.value],
    between: percentiles && Math.abs(percentiles[0] - percentiles[1]),
    alike: pairing({percentiles, judged: false}) === "alike",
  };
}

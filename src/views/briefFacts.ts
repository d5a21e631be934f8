import type {MissingCounts} from "../format/sentences/missing.ts";
import type {Pairing} from "../methods/pairing.ts";
import {pairing} from "../methods/pairing.ts";
import type {Permission, PermissionFigure} from "../methods/permission.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import type {CityStanding, IndicatorStanding} from "./standings.ts";
import {standings} from "./standings.ts";

/** The indicators that tell a city's size, the widest area first. */
export const SIZES: readonly string[] = ["population", "population-municipal", "population-urban-centre"];

/**
 * Is it held against the other's in a brief? Profile indicators are context, as on the compare page, sizes stand in the head alone, and a
 * projection is no figure of what a city has.
 */
export function isBriefed({id, role, forecast}: Pick<Indicator, "id" | "role" | "forecast">): boolean {
  return role !== "profile" && !forecast && !SIZES.includes(id);
}

/** Two cities, by id. */
export interface BriefSelection {
  a: string;
  b: string;
}

/** An indicator on which the two can be held against one another. */
export interface BriefLine {
  standing: IndicatorStanding;
  cities: readonly [first: CityStanding, second: CityStanding];
  pairing: Pairing;
  /** How many of a hundred cities stand between the two; null where that may not be told. */
  between: number | null;
}

/** What a brief is made of. */
export interface BriefFacts {
  cities: readonly [first: City, second: City];
  /** Every indicator of which one of the two has a figure; the other members are of those that are briefed. */
  all: readonly IndicatorStanding[];
  /** In the order of indicators. */
  lines: readonly BriefLine[];
  /** Indicators of which both have a figure for the year: the comparable ones and the others. */
  shared: readonly IndicatorStanding[];
  /** Indicators of which one alone has a figure, or of which the two do not stand for the year. */
  alone: number;
  /** Of the two cities by all indicators, how many figures there are not, by kind. */
  missing: MissingCounts;
}

/** The facts of the brief of two cities, from the same standings as the compare page shows. Throws for an id that the registry does not know. */
export async function briefFacts(db: Database, {a, b}: BriefSelection): Promise<BriefFacts> {
  const ids = [a, b] as const;
  const [known, registered, all, kindOf] = await Promise.all([
    citiesById(db, ids),
    indicators(db),
    standings(db, {cities: ids}),
    missingKinds(db, {cities: ids}),
  ]);
  const [first, second] = ids.map((id) => {
    const city = known.find((city) => city.id === id);
    if (!city) throw new Error(`expected a city of the registry; received "${id}"`);
    return city;
  }) as [City, City];
  const told = all.filter(({indicator}) => isBriefed(indicator));
  const shared = told.filter(({figures}) => !figures.includes(null));
  return {
    cities: [first, second],
    all,
    lines: shared.filter((one) => isComparable(one.indicator, one.permission, one.figures)).map(line),
    shared,
    alone: told.length - shared.length,
    missing: missingCounts(registered.filter(isBriefed), ids, told, kindOf),
  };
}

function missingCounts(
  wanted: readonly Indicator[],
  ids: readonly string[],
  told: readonly IndicatorStanding[],
  kindOf: MissingKind,
): MissingCounts {
  const counts = Object.fromEntries(MISSING.map((kind) => [kind, 0])) as Record<Missing, number>;
  for (const {id} of wanted) {
    const standing = told.find(({indicator}) => indicator.id === id);
    ids.forEach((city, index) => {
      if (!standing?.cities[index]?.shown) counts[kindOf(id, city)] += 1;
    });
  }
  return {total: wanted.length * ids.length, counts};
}

/**
 * May the figures of two cities be held against one another at all? Not where either is missing or the rule of permitted
 * use says so, nor of an indicator that each country counts in its own way, for cities of two countries.
 */
export function isComparable(
  {crossCountry}: Pick<Indicator, "crossCountry">,
  {verdict}: Pick<Permission, "verdict">,
  figures: readonly (Pick<PermissionFigure, "country"> | null)[],
): boolean {
  const [first, second] = figures;
  if (!first || !second || verdict === null || verdict === "not-comparable") return false;
  return crossCountry || first.country === second.country;
}

function line(standing: IndicatorStanding): BriefLine {
  const [first, second] = standing.cities as [CityStanding, CityStanding];
  const ranks = [first.standing?.percentile ?? null, second.standing?.percentile ?? null] as const;
  const percentiles = ranks[0] === null || ranks[1] === null ? null : ([ranks[0], ranks[1]] as const);
  return {
    standing,
    cities: [first, second],
    pairing: pairing({percentiles, judged: standing.permission.judged}),
    between: percentiles && Math.abs(percentiles[0] - percentiles[1]),
  };
}

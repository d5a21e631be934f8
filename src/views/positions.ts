import {round} from "../format/round.ts";
import type {Group} from "../methods/quantile.ts";
import {groups} from "../methods/quantile.ts";
import type {Place, RankRefusal} from "../methods/rank.ts";
import {competitionRank, rankRefusal} from "../methods/rank.ts";
import type {Indicator} from "../model/indicator.ts";
import type {AlignedRow} from "../query/aligned.ts";
import {aligned} from "../query/aligned.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";

/** Where a city stands in the reference year. Exactly one of place and refusal is null. */
export interface Position {
  row: AlignedRow;
  place: Place | null;
  refusal: RankRefusal | null;
  /** The quarter of its figure among those that are drawn; null for another level, for few cities and where half of them are equal. */
  group: Group | null;
}

/** All cities on one indicator. */
export interface Positions {
  indicator: Indicator;
  distribution: Distribution;
  /** May colours and words of praise follow its direction, between the cities that have it? */
  judged: boolean;
  /** By city id, in that order. */
  byCity: ReadonlyMap<string, Position>;
}

/** The reasons that can hold for all cities of an indicator alike. */
export type CommonRefusal = Extract<
  RankRefusal,
  "NEUTRAL" | "NOT_RANKABLE" | "REGIONAL" | "MIXED_COUNTRIES" | "TOO_FEW"
>;

const made = new WeakMap<Database, Promise<ReadonlyMap<string, Positions>>>();

/** By indicator id, in the order of `indicators`: the place of every city in the reference year (METHODS.md M2–M4). Worked out once for a database. */
export function positions(db: Database): Promise<ReadonlyMap<string, Positions>> {
  const known = made.get(db);
  if (known) return known;
  const making = make(db);
  made.set(db, making);
  return making;
}

async function make(db: Database): Promise<ReadonlyMap<string, Positions>> {
  const [all, spread, registry] = await Promise.all([indicators(db), distributions(db), cities(db)]);
  const countryOf = new Map(registry.map(({id, country}) => [id, country]));
  const distributionOf = new Map(spread.map((row) => [row.indicator, row]));
  const found = await Promise.all(
    all.map(async (indicator): Promise<[string, Positions][]> => {
      const distribution = distributionOf.get(indicator.id);
      if (!distribution) return [];
      const rows = await aligned(db, indicator.id, distribution.year, indicator.tolerance);
      return [[indicator.id, place(indicator, distribution, rows, countryOf)]];
    }),
  );
  return new Map(found.flat());
}

function place(
  indicator: Indicator,
  distribution: Distribution,
  rows: readonly AlignedRow[],
  countryOf: ReadonlyMap<string, string>,
): Positions {
  const {direction, decimals, rankable, crossCountry} = indicator;
  const own = rows.filter(({level}) => level === "city");
  const countries = new Set(own.map(({city}) => countryOf.get(city))).size;
  const comparable = (level: string) => (row: AlignedRow) => (row.level === level ? round(row.value, decimals) : null);
  const quarter = groups(rows.map(comparable(distribution.level)), direction);
  const places = direction === "neutral" ? null : competitionRank(rows.map(comparable("city")), {direction, decimals});
  const byCity = new Map(
    rows.map((row, index): [string, Position] => {
      const {level, status, value} = row;
      const refusal = rankRefusal({indicator, level, status, value, count: own.length, countries});
      return [row.city, {row, refusal, place: refusal ? null : places![index]!, group: quarter[index]!}];
    }),
  );
  const judged = direction !== "neutral" && rankable && (crossCountry || countries <= 1);
  return {indicator, distribution, judged, byCity};
}

/** Why no city at all is given a place; null where one is. */
export function commonRefusal({indicator, distribution, byCity}: Positions): CommonRefusal | null {
  if ([...byCity.values()].some(({place}) => place !== null)) return null;
  if (indicator.direction === "neutral") return "NEUTRAL";
  if (!indicator.rankable) return "NOT_RANKABLE";
  if (distribution.level !== "city") return "REGIONAL";
  return [...byCity.values()].some(({refusal}) => refusal === "MIXED_COUNTRIES") ? "MIXED_COUNTRIES" : "TOO_FEW";
}

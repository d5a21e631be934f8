import {round} from "../format/round.ts";
import type {Standing} from "../methods/percentileRank.ts";
import {percentileRank} from "../methods/percentileRank.ts";
import type {PermissionFigure} from "../methods/permission.ts";
import {permission} from "../methods/permission.ts";
import {quantile} from "../methods/quantile.ts";
import type {RankRefusal} from "../methods/rank.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {citiesById} from "../query/citiesById.ts";
import {homeOf} from "./homeOf.ts";
import {indicators} from "../query/indicators.ts";
import type {Reference} from "../query/reference.ts";
import {referencesOf} from "./referencesOf.ts";

/** A city on one indicator among its peers, in the reference year. */
export interface PeerStanding {
  indicator: Indicator;
  own: Reference;
  /** How many of the peers have a figure on the level of the others. */
  known: number;
  /** Their median; null for none. */
  median: number | null;
  /** Among those peers, itself included; exactly one of standing and refusal is null. */
  standing: Standing | null;
  /** Why the city may not be judged against them. */
  refusal: RankRefusal | null;
}

/** Where a city stands among its peers, on each indicator for which a figure of it stands for the reference year; in the order of `indicators`. */
export async function peerStandings(db: Database, city: string, peers: readonly string[]): Promise<PeerStanding[]> {
  const [all, rows, {spread}, known] = await Promise.all([
    indicators(db),
    referencesOf(db, [city, ...peers]),
    homeOf(db, city),
    citiesById(db, [city, ...peers]),
  ]);
  const countryOf = new Map(known.map(({id, country}) => [id, country]));
  return all.flatMap((indicator): PeerStanding[] => {
    const own = rows.get(indicator.id)?.get(city);
    if (!own) return [];
    const others = peers.flatMap((id) => rows.get(indicator.id)?.get(id) ?? []);
    const {stratum} = own;
    const level = spread(indicator.id, stratum)?.level;
    const comparable = others.filter((other) => other.level === level && other.stratum === stratum);
    const group = [own, ...comparable];
    const countries = new Set(group.map((row) => countryOf.get(row.city))).size;
    const allow = (rows: readonly Reference[]) => {
      const figures = rows.map((row) => figureOf(row, countryOf));
      const {rank, percentile} = permission(indicator, figures, {count: group.length, countries});
      return rank ?? percentile;
    };
    const refusal = allow([own]) ?? allow(group); // pairs are many: only where nothing else speaks against it
    const values = comparable.map(({value}) => round(value, indicator.decimals));
    return [
      {
        indicator,
        own,
        known: comparable.length,
        median: quantile(values, 0.5),
        refusal,
        standing: refusal === null ? percentileRank([own.value, ...values], own.value, indicator) : null,
      },
    ];
  });
}

/** The rows of the reference years do not say their source, and no indicator that may be judged has several. */
function figureOf(row: Reference, countryOf: ReadonlyMap<City["id"], City["country"]>): PermissionFigure {
  return {...row, country: countryOf.get(row.city) ?? "", source: ""};
}

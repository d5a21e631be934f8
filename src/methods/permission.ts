import type {Indicator} from "../model/indicator.ts";
import type {Grade, TableComparability, Verdict} from "./comparability.ts";
import {penaltyOf, tableComparability} from "./comparability.ts";
import {MINIMUM_CITIES} from "./constants.ts";
import type {ComparedFigure, Flag} from "./pairFlags.ts";
import type {RankRefusal} from "./rank.ts";
import {RANK_REFUSALS, rankRefusal} from "./rank.ts";

/** A field of a figure that an indicator may ask to be alike: it is a figure's own word, not a further column. */
export type RequiredField = "source" | "boundary" | "method";

/** What an indicator's file says of its use. */
export type PermissionIndicator = Pick<
  Indicator,
  "direction" | "rankable" | "trendable" | "crossCountry" | "strata" | "tolerance"
> & {
  /** Are all its figures projections? Not where absent. */
  forecast?: boolean;
  /** Fields that must agree, and how grave a difference is (major: another concept); none where absent. */
  requiredMetadata?: Readonly<Partial<Record<RequiredField, "minor" | "major">>>;
  /** Years of a shock; none where absent. */
  shockYears?: readonly number[];
};

/** A figure of one city of the comparison. */
export interface PermissionFigure extends ComparedFigure {
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  value: number | null;
  source: string;
}

/** Those among whom a place would be given. */
export interface PermissionUniverse {
  /** Cities with an eligible value, the chosen ones included. */
  count: number;
  /** Of how many countries they are. */
  countries: number;
  /** Of how many strata of the indicator they are (src/model/stratum.ts); 1 where absent. */
  strata?: number;
  /** The years between the oldest and the newest value, where no reference year aligns them. */
  span?: number;
}

/** One thing that speaks against the comparison. */
export interface PermissionReason {
  /** Of all pairs that have it, that of the gravest. */
  flag: Flag;
  /** The two cities whose values differ, in the order of the flag's values. */
  pair: readonly [city: string, other: string];
  /** How many pairs it concerns. */
  count: number;
}

/** Why no word of a trend may be said. */
export type TrendRefusal = Extract<RankRefusal, "REGIONAL"> | "NOT_TRENDABLE";

/** What may be said of a selection; null for a refusal says that it may. */
export interface Permission {
  /** Null for fewer than two figures. */
  comparability: TableComparability | null;
  /** That of the median pair. */
  verdict: Verdict | null;
  /** Each kind of difference once, the gravest first; what takes nothing off the score is left out. */
  reasons: PermissionReason[];
  /** May places be given? A single figure may still have a refusal of its own (rankRefusal). */
  rank: RankRefusal | null;
  /** May it be said of how many others a figure is better, or of a neutral indicator higher? */
  percentile: RankRefusal | null;
  /** May quarters be named and drawn? */
  quartile: RankRefusal | null;
  /** May a series be said to improve or to worsen, to rise or to fall? */
  trend: TrendRefusal | null;
  /** May words and colours of better and worse, and an order by value, be used? */
  judged: boolean;
}

/**
 * What may be said of the chosen figures of one indicator among a universe of cities: the one rule of permitted use that all
 * pages, sentences and files ask (METHODS.md M0, M2–M4, M7, M8). Nulls and figures without a value change nothing; without
 * any figure the indicator and the universe alone decide. The order of the figures turns pairs round and nothing else.
 */
export function permission(
  indicator: PermissionIndicator,
  figures: readonly (PermissionFigure | null)[],
  universe: PermissionUniverse,
): Permission {
  const present = figures.filter((figure) => figure !== null).filter(({value}) => value !== null);
  const {requiredMetadata: required = {}, shockYears = [], forecast = false} = indicator;
  const comparability = tableComparability(
    present.map((figure) => ({...figure, metadata: metadataOf(figure)})),
    {required, shockYears, forecast},
  );
  const refusal = (use: PermissionIndicator, least: number) =>
    refusalOf(use, present, universe, comparability?.grade, least);
  const rank = refusal(indicator, MINIMUM_CITIES.rank);
  return {
    comparability,
    verdict: comparability?.verdict ?? null,
    reasons: comparability ? reasonsOf(comparability, present) : [],
    rank,
    percentile: refusal(withDirection(indicator), MINIMUM_CITIES.percentile),
    quartile: refusal(indicator, MINIMUM_CITIES.quartiles),
    trend: trendRefusal(indicator, present),
    judged: rank === null || rank === "TOO_FEW",
  };
}

function metadataOf({source, boundary, method}: PermissionFigure): Record<RequiredField, string | null> {
  return {source, boundary, method: method || null};
}

/** Why no figure at all may be given one: the reason against the figure that comes furthest. Null where one may. */
function refusalOf(
  indicator: PermissionIndicator,
  figures: readonly PermissionFigure[],
  universe: PermissionUniverse,
  grade: Grade | undefined,
  least: number,
): RankRefusal | null {
  const cases = figures.length > 0 ? figures : [SOUND];
  const reached = cases.map(({level, status, value}) => {
    const refusal = rankRefusal({indicator, level, status, value, ...universe, grade, least});
    return refusal === null ? Infinity : RANK_REFUSALS.indexOf(refusal);
  });
  return RANK_REFUSALS[Math.max(...reached)] ?? null;
}

/** A figure that nothing speaks against, for a selection without any. */
const SOUND = {level: "city", status: "A", value: 0} as const;

/** As if it had a direction: "higher than" is no praise, so a neutral indicator may be told it. */
function withDirection(indicator: PermissionIndicator): PermissionIndicator {
  return indicator.direction === "neutral" ? {...indicator, direction: "higher-is-better", rankable: true} : indicator;
}

function trendRefusal({trendable}: PermissionIndicator, figures: readonly PermissionFigure[]): TrendRefusal | null {
  if (!trendable) return "NOT_TRENDABLE";
  return figures.length > 0 && figures.every(({level}) => level !== "city") ? "REGIONAL" : null;
}

function reasonsOf({pairs}: TableComparability, figures: readonly PermissionFigure[]): PermissionReason[] {
  const found = new Map<string, PermissionReason>();
  for (const {pair, flags} of pairs) {
    for (const flag of flags) {
      if (penaltyOf(flag) === 0) continue;
      const key = `${flag.code} ${flag.field}`;
      const known = found.get(key);
      const count = (known?.count ?? 0) + 1;
      if (known && penaltyOf(known.flag) >= penaltyOf(flag)) known.count = count;
      else found.set(key, {flag, pair: [figures[pair[0]]!.city, figures[pair[1]]!.city], count});
    }
  }
  return [...found]
    .sort(([a, left], [b, right]) => penaltyOf(right.flag) - penaltyOf(left.flag) || Number(a > b) - Number(a < b))
    .map(([, reason]) => reason);
}

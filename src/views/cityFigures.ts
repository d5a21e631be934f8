import {round} from "../format/round.ts";
import type {ChangeSince} from "../methods/changeSince.ts";
import {changeSince} from "../methods/changeSince.ts";
import type {Standing} from "../methods/percentileRank.ts";
import type {TrendRefusal} from "../methods/permission.ts";
import {permission} from "../methods/permission.ts";
import type {Group} from "../methods/quantile.ts";
import {grouperOf} from "../methods/quantile.ts";
import type {Place, RankRefusal} from "../methods/rank.ts";
import {rankRefusal} from "../methods/rank.ts";
import {newest} from "../methods/referencePeriod.ts";
import type {Trend} from "../methods/trend.ts";
import {trend, trendsTogether} from "../methods/trend.ts";
import {inCurrency} from "../model/currency.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {memo} from "../query/memo.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {Reference} from "../query/reference.ts";
import type {Field} from "./field.ts";
import {fieldOfDistribution, NOBODY} from "./field.ts";
import {homeOf} from "./homeOf.ts";
import {referencesOf} from "./referencesOf.ts";

/** An observation that has a value. */
type Told = Observation & {value: number};

/** All that is known of a city on one indicator, and what may be said of it among all cities of its stratum. */
export interface CityFigure {
  indicator: Indicator;
  /** In order of years, missing values and forecasts included. */
  points: readonly Observation[];
  /** The newest that is not a forecast. */
  shown: Told;
  /** The one that stands for the reference year; null where none of its own does. */
  reference: Told | null;
  /** Exactly one of place and refusal is null. */
  place: Place | null;
  refusal: RankRefusal | null;
  quarter: Group | null;
  /** How many of all are worse (of a neutral indicator: lower), and why that may not be told; exactly one is null. */
  standing: Standing | null;
  silence: RankRefusal | null;
  /** As all trends of the city told together let it stand; null where no trend may be told. */
  trend: Trend | null;
  trendRefusal: TrendRefusal | null;
  /** Null where the indicator may not be joined over years, or has too few of them. */
  change: ChangeSince | null;
}

/** Every indicator of which a city has a value that is not a forecast, in the order of `indicators`. */
export async function cityFigures(db: Database, city: string): Promise<readonly CityFigure[]> {
  return (await recent(db)).get(city, () => make(db, city));
}

/** The views of one page ask for the same city. */
const recent = perDatabase(() => Promise.resolve(memo<readonly CityFigure[]>(8)));

async function make(db: Database, city: string): Promise<CityFigure[]> {
  const [all, observations, rows, {home, spread}] = await Promise.all([
    indicators(db),
    observationsByCity(db, [city]),
    referencesOf(db, [city]),
    homeOf(db, city),
  ]);
  const series = Map.groupBy(observations, ({indicator}) => indicator);
  const figures = all.flatMap((indicator) => {
    const points = series.get(indicator.id) ?? [];
    const shown = newest(points, indicator);
    if (shown === null) return [];
    const country = home?.country ?? "";
    const own = rows.get(indicator.id);
    const aligned = own?.get(city);
    const distribution = aligned && spread(indicator.id, aligned.stratum);
    const field = own && distribution ? fieldOfDistribution(distribution, indicator, own) : NOBODY;
    const counted = distribution?.level === aligned?.level;
    return [figureOf(inCurrency(indicator, country), {points, shown, aligned, field, counted, country})];
  });
  const trends = trendsTogether(figures.map(({trend}) => trend));
  return figures.map((figure, index) => ({...figure, trend: trends[index]!}));
}

interface Known {
  points: readonly Observation[];
  shown: Told;
  /** The row of the reference year. */
  aligned: Reference | undefined;
  field: Field;
  /** Is it of the level of those of the field, and so one of them? */
  counted: boolean;
  country: string;
}

function figureOf(indicator: Indicator, {points, shown, aligned, field, counted, country}: Known): CityFigure {
  const reference = aligned ? (points.find((point) => isSame(point, aligned)) ?? null) : null;
  const allowed = permission(indicator, [{...(reference ?? shown), country}], field);
  const standing = aligned && counted ? field.standing(aligned.city, aligned.value) : null;
  const apart = reference === null ? ownRefusal(indicator, shown) : counted ? null : "NOT_COMPARABLE";
  const refusal = allowed.rank ?? apart;
  const silence = allowed.percentile ?? apart;
  const tellsTrend = allowed.trend === null;
  return {
    indicator,
    points,
    shown,
    reference,
    refusal,
    place: refusal === null && standing ? placeOf(standing) : null,
    quarter:
      refusal === null && aligned
        ? grouperOf(field.quartiles, indicator.direction)(round(aligned.value, indicator.decimals))
        : null,
    silence,
    standing: silence === null ? standing : null,
    trend: tellsTrend ? trend(points, indicator.direction) : null,
    trendRefusal: allowed.trend,
    change: tellsTrend ? changeSince(points, indicator) : null,
  };
}

/** The row of the reference year is one of the city's observations: the first of its year with that value. */
function isSame(
  point: Observation,
  {year, value, status}: {year: number; value: number; status: string},
): point is Told {
  return point.year === year && point.value === value && point.status === status;
}

/** Why the newest figure, which does not stand for the reference year, has no place. */
function ownRefusal(indicator: Indicator, {level, status, value}: Told): RankRefusal {
  return rankRefusal({indicator, level, status, value, count: Infinity, countries: 1}) ?? "YEARS_APART";
}

function placeOf({worse, equal, count}: Standing): Place {
  return {rank: count - worse - equal + 1, tied: equal > 1, count};
}

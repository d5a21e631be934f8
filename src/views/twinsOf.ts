import type {Twin, TwinPoint, TwinSeries} from "../methods/twins.ts";
import {twins, twinSeries, twinTolerance} from "../methods/twins.ts";
import {TWINS} from "../methods/constants.ts";
import {permission} from "../methods/permission.ts";
import type {Indicator} from "../model/indicator.ts";
import {stratumOf} from "../model/stratum.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {cityFigures} from "./cityFigures.ts";
import {distributionOf} from "./distributionOf.ts";
import {homeOf} from "./homeOf.ts";

/** The cities that stood where a city stands now on one indicator, and have improved. */
export interface CityTwins {
  indicator: Indicator;
  /** Where the city stands. */
  now: TwinPoint;
  /** The largest lasting improvement first; none where nobody was found. */
  twins: Twin[];
}

/** The twins of a city on each indicator that may be judged and joined over the years, and of which it has figures of its own; in the order of `indicators`. It reads those indicators whole. */
export async function twinsOf(db: Database, city: string): Promise<CityTwins[]> {
  const [all, figures, follow, {spread}] = await Promise.all([
    indicators(db),
    cityFigures(db, city),
    follower(db),
    homeOf(db, city),
  ]);
  const told = new Set(figures.map(({indicator}) => indicator.id));
  const followed = await Promise.all(all.filter(({id}) => told.has(id)).map(follow));
  return followed.flatMap((one): CityTwins[] => {
    const own = one?.byCity.get(city);
    if (!one || !own) return [];
    const {indicator, whole, byCity, stratum} = one;
    const {direction, minYearGap} = indicator;
    if (direction === "neutral") return [];
    const home = stratum.get(city)!;
    const tolerance = twinTolerance(spread(indicator.id, home) ?? whole, indicator.decimals);
    const others = [...byCity.values()].filter((other) => stratum.get(other.city) === home);
    const years = Math.max(TWINS.years, minYearGap);
    return [{indicator, now: own.points.at(-1)!, twins: twins(own, others, {direction, tolerance, years})}];
  });
}

/** Amounts of money of each year's own worth: much of any rise is inflation, so no improvement is read from them (METHODS.md M1). */
const MONEY = /^([A-Z]{3}$|\{currency\})/;

/** An indicator whose series can be held against one another, with the series of every city. */
interface Followed {
  indicator: Indicator;
  whole: Distribution;
  byCity: ReadonlyMap<string, TwinSeries>;
  /** By city, that of its newest figure. */
  stratum: ReadonlyMap<string, string>;
}

/** From an indicator to the series of all cities, each made once; null where series may not be held against one another. */
const follower = perDatabase(async (db) => {
  const [spread, registry] = await Promise.all([distributionOf(db, []), cities(db)]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const known = new Map<string, Promise<Followed | null>>();

  async function make(indicator: Indicator): Promise<Followed | null> {
    const whole = spread(indicator.id, "");
    if (!whole) return null;
    const {judged, trend} = permission(indicator, [], {count: whole.count, countries: 1});
    if (!judged || trend !== null || MONEY.test(indicator.unit.ucum)) return null;
    const observations = await observationsByIndicator(db, indicator.id);
    const stratum = new Map(observations.map((row) => [row.city, stratumOf(indicator, cityOf.get(row.city)!, row)]));
    const series = twinSeries(observations);
    return {indicator, whole, byCity: new Map(series.map((one) => [one.city, one])), stratum};
  }

  return (indicator: Indicator): Promise<Followed | null> => {
    const made = known.get(indicator.id) ?? make(indicator);
    known.set(indicator.id, made);
    return made;
  };
});

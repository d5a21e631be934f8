import {round} from "../format/round.ts";
import type {Standing} from "../methods/percentileRank.ts";
import type {Permission, PermissionFigure, PermissionUniverse} from "../methods/permission.ts";
import {permission} from "../methods/permission.ts";
import type {Group} from "../methods/quantile.ts";
import {grouperOf} from "../methods/quantile.ts";
import type {Place, RankRefusal} from "../methods/rank.ts";
import {rankRefusal} from "../methods/rank.ts";
import {newest} from "../methods/referencePeriod.ts";
import {inCurrency} from "../model/currency.ts";
import type {City} from "../model/city.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {OWN} from "../model/ownCity.ts";
import {strataOf, stratumOf} from "../model/stratum.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import type {DistributionOf} from "./distributionOf.ts";
import {distributionOf} from "./distributionOf.ts";
import {indicators} from "../query/indicators.ts";
import {memo} from "../query/memo.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {Field} from "./field.ts";
import {NOBODY} from "./field.ts";
import type {FieldOf} from "./fields.ts";
import {fields} from "./fields.ts";
import type {Told} from "./picker.ts";
import {pickerOf} from "./picker.ts";
import {sharedCountries} from "./sharedCountries.ts";
import {isOwn, pickUnverified} from "./unverified.ts";

/** Where one chosen city stands on one indicator. */
export interface CityStanding {
  city: string;
  /** What is shown: the figure that stands for the year, else the newest that is not a forecast; null where there is none. */
  shown: Told | null;
  /** Does it stand for the year? Only then is it drawn. */
  stands: boolean;
  /** Is it of the level of the others too, and not a reader's own? Only then can it have a place. */
  counted: boolean;
  /** How many of the others are worse (of a neutral indicator: lower) and equal; null where that may not be said. */
  standing: Standing | null;
  /** Exactly one of place and refusal is null. */
  place: Place | null;
  refusal: RankRefusal | null;
  group: Group | null;
}

/** All chosen cities on one indicator, and those against whom they are held. */
export interface IndicatorStanding extends Omit<Field, "standing"> {
  indicator: Indicator;
  /** Of all cities of their stratum in its reference year, or of the whole where they are of several: the scale of pictures. */
  distribution: Distribution;
  /** What the chosen cities have in common, without which they are not held against one another (stratum.ts); empty where they do not. */
  stratum: string;
  /** The year for which the figures stand; null where each is the city's newest. */
  year: number | null;
  /** Are those against whom known? Not in another year for many indicators (fields.ts): then nobody has a place. */
  known: boolean;
  permission: Permission;
  /** In the order of choice. */
  cities: readonly CityStanding[];
  /** The figures that stand for the year, in the order of choice: what the permission is of. */
  figures: readonly (PermissionFigure | null)[];
}

/**
 * What the chosen cities have of the chosen indicators, where they stand among those against whom the reader holds them, and
 * what may be said of it (METHODS.md M2–M4, M7). One for each indicator that has a distribution and of which one of the
 * cities has a figure (but isApart), in the order of `indicators`. Every view of a comparison, and the brief, ask this alone.
 */
export async function standings(db: Database, selection: Partial<Comparison>): Promise<readonly IndicatorStanding[]> {
  return (await answer(db, selection)).told;
}

/** How many indicators the standings leave to the pages of single cities (isApart). */
export async function indicatorsApart(db: Database, selection: Partial<Comparison>): Promise<number> {
  return (await answer(db, selection)).apart;
}

/** So many answers are kept: those that the views of a page share. */
const KEPT = 8;
const answers = perDatabase(() => Promise.resolve(memo<Answer>(KEPT)));

interface Answer {
  told: readonly IndicatorStanding[];
  apart: number;
}

async function answer(db: Database, selection: Partial<Comparison>): Promise<Answer> {
  const {cities, indicators, theme, against, list, year} = {...DEFAULT_COMPARISON, ...selection};
  const comparison = {cities, indicators, theme, against, list, year};
  return (await answers(db)).get(JSON.stringify(comparison), () => make(db, comparison));
}

/** What places depend on; the rest of a comparison says how they are shown. */
type Question = Pick<Comparison, "cities" | "indicators" | "theme" | "against" | "list" | "year">;

async function make(db: Database, comparison: Question): Promise<Answer> {
  const [registry, all, whole, observations] = await Promise.all([
    citiesById(db, comparison.cities),
    indicators(db),
    distributionOf(db, []),
    observationsByCity(db, comparison.cities),
  ]);
  const own = Map.groupBy(observations, ({indicator}) => indicator);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const known = chosenIndicators(all, comparison).filter(({id}) => own.has(id) && whole(id, "") !== undefined);
  const wanted = known.filter((indicator) => !isApart(indicator, own.get(indicator.id)!, {comparison, cityOf}));
  const countries = sharedCountries(wanted, own, cityOf);
  const spread = countries.length === 0 ? whole : await distributionOf(db, countries);
  const field = await fields(db, comparison, {wanted, spread});
  return {
    told: wanted.map((indicator) => standingOf(indicator, own.get(indicator.id)!, {comparison, spread, field, cityOf})),
    apart: known.length - wanted.length,
  };
}

/** The indicators of a comparison, in the order of all: those chosen, else those of the theme, else all. */
export function chosenIndicators(
  all: readonly Indicator[],
  {indicators: ids, theme}: Pick<Comparison, "indicators" | "theme">,
): Indicator[] {
  if (ids.length > 0) return ids.flatMap((id) => all.find((indicator) => indicator.id === id) ?? []);
  return all.filter((indicator) => theme === null || indicator.theme === theme);
}

/**
 * Is it counted in each country in its own way, while no two chosen cities are of a country that has figures? Then it compares nothing,
 * and is left to the page of the city, unless it is asked for by name.
 */
function isApart(
  {crossCountry}: Indicator,
  figures: readonly Observation[],
  {comparison, cityOf}: {comparison: Question; cityOf: ReadonlyMap<string, City>},
): boolean {
  const {cities, indicators} = comparison;
  if (crossCountry || cities.length < 2 || indicators.length > 0) return false;
  const countries = new Set(figures.map(({city}) => cityOf.get(city)?.country));
  return countries.size < 2 && cities.filter((city) => countries.has(cityOf.get(city)?.country)).length < 2;
}

interface Surroundings {
  comparison: Question;
  spread: DistributionOf;
  field: FieldOf;
  cityOf: ReadonlyMap<string, City>;
}

function standingOf(
  indicator: Indicator,
  own: readonly Observation[],
  {comparison, spread, field, cityOf}: Surroundings,
): IndicatorStanding {
  const byCity = Map.groupBy(own, ({city}) => city);
  const series = comparison.cities.map((city) => byCity.get(city) ?? []);
  const apart = strataOf(indicator) === "method" ? isOwn : () => false; // what a city says of itself is a method of its own
  const strata = new Set(
    series.flatMap((rows) => (apart(rows) ? [] : (stratumOfSeries(indicator, rows, cityOf) ?? []))),
  );
  const stratum = strata.size === 1 ? [...strata][0]! : "";
  const distribution = spread(indicator.id, stratum) ?? spread(indicator.id, "")!;
  const picker = pickerOf(comparison.year, {indicator, distribution, series});
  const {year} = picker;
  const picked = series.map((rows) => (isOwn(rows) ? pickUnverified(rows, picker) : picker.pick(rows)));
  const figures = picked.map((row) => row && {...row, country: cityOf.get(row.city)?.country ?? ""});
  const around = field(indicator, {...picker, stratum});
  const {standing: standingIn, ...among} = around ?? NOBODY;
  const years = figures.flatMap((figure) => figure?.year ?? []);
  const asked: PermissionUniverse = {
    count: among.count,
    countries: among.countries,
    strata: strata.size,
    span: year === null && years.length > 0 ? Math.max(...years) - Math.min(...years) : 0,
  };
  const allowed = permission(
    indicator,
    figures.map((figure) => (figure?.city === OWN ? null : figure)),
    asked,
  );
  const group = allowed.quartile === null ? grouperOf(among.quartiles, indicator.direction) : () => null;
  const stand = (city: string, index: number): CityStanding => {
    const row = picked[index] ?? null;
    const shown = row ?? newest(series[index]!, indicator);
    const counted = row !== null && row.level === distribution.level && row.city !== OWN;
    const refusal = allowed.rank ?? refusalOf(indicator, shown, {counted, picked: row !== null, ...asked});
    const own = counted ? standingIn(city, row.value) : null;
    return {
      city,
      shown,
      stands: row !== null,
      counted,
      standing: allowed.percentile === null ? own : null,
      refusal,
      place: refusal === null && own !== null ? placeOf(own) : null,
      group: counted ? group(round(row.value, indicator.decimals)) : null,
    };
  };
  return {
    indicator: indicator.crossCountry ? indicator : inCurrency(indicator, stratum),
    distribution,
    stratum,
    year,
    known: around !== null,
    ...among,
    permission: allowed,
    figures,
    cities: comparison.cities.map(stand),
  };
}

/** The stratum of a city's newest figure; null where it has none. */
function stratumOfSeries(
  indicator: Indicator,
  series: readonly Observation[],
  cityOf: ReadonlyMap<string, City>,
): string | null {
  const figure = newest(series, indicator);
  const city = figure && cityOf.get(figure.city);
  return city ? stratumOf(indicator, city, figure) : null;
}

/** Why one city has no place where others may: its figure is of another year, of another level, or not of its own kind. */
function refusalOf(
  indicator: Indicator,
  shown: Told | null,
  {counted, picked, ...among}: PermissionUniverse & {counted: boolean; picked: boolean},
): RankRefusal | null {
  if (shown === null) return "MISSING";
  const {level, status, value} = shown;
  const own = rankRefusal({indicator, level, status, value, ...among});
  if (own !== null) return own;
  if (!picked) return "YEARS_APART";
  return counted ? null : "NOT_COMPARABLE";
}

function placeOf({worse, equal, count}: Standing): Place {
  return {rank: count - worse - equal + 1, tied: equal > 1, count};
}

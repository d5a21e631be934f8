import {countryName} from "../format/country.ts";
import {selectReference} from "../methods/referencePeriod.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {Region} from "../model/region.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {wholeDistributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {memo} from "../query/memo.ts";
import {observationsOfYears} from "../query/observationsOfYears.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {Screen} from "./screen.ts";

/** The orders that a reader may choose for the list of cities; names are in src/i18n under `indicator.sort.ID`. */
export const INDICATOR_SORTS = ["name", "value", "year"] as const;

export type IndicatorSort = (typeof INDICATOR_SORTS)[number];

/** What a reader may choose on the page of an indicator; the address holds it. */
export interface IndicatorSelection {
  indicator: string;
  /** The cities of one region or one country alone, all without either. A country goes before a region. */
  region?: Region | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** How the list is ordered; without it the order of permitted use: by place where places are given, else by name. */
  sort?: IndicatorSort | null;
  /** Ids of the cities that are named in the pictures, in the order of choice. */
  cities?: readonly string[];
}

/** The figure of a city that stands for the reference year. */
export type StandingRow = Observation & {value: number};

/** A city among those that stand side by side. */
export interface CityFigure {
  city: City;
  row: StandingRow;
}

/** The figures of one indicator in its reference year (METHODS.md M2). */
export interface IndicatorFigures {
  indicator: Indicator;
  distribution: Distribution;
  /** Of every city that has one, of any level, by id. */
  byCity: ReadonlyMap<string, StandingRow>;
  /** Those of the level that is drawn, by the city's id. */
  drawn: readonly CityFigure[];
}

const made = perDatabase(() => Promise.resolve(memo<IndicatorFigures | null>()));

/** The figures of an indicator; null where no city has one that may stand beside others. Worked out once for a database. */
export async function indicatorFigures(db: Database, indicator: string): Promise<IndicatorFigures | null> {
  return (await made(db)).get(indicator, () => make(db, indicator));
}

async function make(db: Database, id: string): Promise<IndicatorFigures | null> {
  const [definitions, spread, registry] = await Promise.all([
    indicators(db),
    wholeDistributions(db),
    cities(db),
    db.load({indicators: [id]}),
  ]);
  const indicator = definitions.find((definition) => definition.id === id);
  const distribution = spread.find((row) => row.indicator === id);
  if (!indicator || !distribution) return null;
  const {year} = distribution;
  const {tolerance} = indicator;
  const years = Array.from({length: 2 * tolerance + 1}, (_, index) => year - tolerance + index);
  const observations = await observationsOfYears(db, id, years);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const byCity = new Map<string, StandingRow>();
  for (const [city, rows] of Map.groupBy(observations, (row) => row.city)) {
    const row = selectReference(rows, year, indicator);
    if (row) byCity.set(city, row);
  }
  const drawn = [...byCity].flatMap(([id, row]): CityFigure[] =>
    row.level === distribution.level ? [{city: cityOf.get(id)!, row}] : [],
  );
  return {indicator, distribution, byCity, drawn};
}

/** The cities of the region or the country that the reader has chosen. */
export function chosenSet(
  figures: readonly CityFigure[],
  {region, country}: Pick<IndicatorSelection, "region" | "country">,
): readonly CityFigure[] {
  if (country) return figures.filter(({city}) => city.country === country);
  return region ? figures.filter(({city}) => city.region === region) : figures;
}

/** The name of that region or country; null for all. */
export function placeName(
  {region, country}: Pick<IndicatorSelection, "region" | "country">,
  {t, locale}: Pick<Screen, "t" | "locale">,
): string | null {
  if (country) return countryName(locale, country);
  return region ? t(`region.${region}`) : null;
}

/** The period that all figures share (SDMX TIME_PERIOD); null where they do not. */
export function commonPeriod(figures: readonly CityFigure[]): string | null {
  const periods = new Set(figures.map(({row}) => row.period));
  return periods.size === 1 ? figures[0]!.row.period : null;
}

import type {CoverageCell} from "../charts/coverageGrid.ts";
import type {CoverageSpan} from "../format/sentences/coverage.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Missing} from "../model/missing.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {wholeDistributions} from "../query/wholeDistributions.ts";
import {extents} from "../query/extents.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {applicability} from "./confinement.ts";
import {missingRules} from "./missingKinds.ts";
import {chosenIndicators} from "./standings.ts";

/** What one city has of one indicator. */
export interface CityCoverage extends CoverageSpan {
  /** One for each year of the window. */
  cells: CoverageCell[];
  breaks: number[];
  /** Which kind of missing it is where there is no value at all, forecasts included; else null. */
  missing: Missing | null;
}

/** What the chosen cities have of the chosen indicators. */
export interface Coverage {
  /** The years that are drawn. */
  years: readonly [first: number, last: number];
  /** Indicators that are measured in other countries alone, and were not asked for by name: they are left out. */
  foreign: number;
  /** The cities in the order of choice. */
  indicators: readonly {indicator: Indicator; cities: readonly CityCoverage[]}[];
}

/** So many years up to the newest of the release that is no projection are drawn. */
const WINDOW = 27;

/** For each indicator and city of a comparison the years with figures, and what is missing in the others. */
export async function coverageSpans(db: Database, comparison: Comparison): Promise<Coverage> {
  const [all, known, observations, spread, reach, kindOf] = await Promise.all([
    indicators(db),
    citiesById(db, comparison.cities),
    observationsByCity(db, comparison.cities),
    wholeDistributions(db),
    extents(db),
    missingRules(db, comparison.cities),
  ]);
  const projected = new Set(all.filter(({forecast}) => forecast).map(({id}) => id));
  const told = reach.filter(({indicator}) => !projected.has(indicator));
  const last = Math.max(...told.map((extent) => extent.last), 0);
  const years = Array.from({length: WINDOW}, (_, index) => last - WINDOW + 1 + index);
  const reachOf = Map.groupBy(reach, ({indicator}) => indicator);
  const rowsOf = Map.groupBy(observations, ({indicator, city}) => `${indicator} ${city}`);
  const bySource = Map.groupBy(observations, ({city}) => city);
  const people = comparison.cities.map((id) => ({
    city: {id, country: known.find((city) => city.id === id)?.country ?? ""},
    sources: new Set(bySource.get(id)?.map(({source}) => source)),
  }));
  const applies = await applicability(
    db,
    known.map(({country}) => country),
  );
  const wanted = chosenIndicators(all, comparison);
  const offered = comparison.indicators.length > 0 ? wanted : wanted.filter(applies);
  const found = offered.map((indicator) => {
    const series = comparison.cities.map((city) => rowsOf.get(`${indicator.id} ${city}`) ?? []);
    const isDue = dueYears(indicator, {
      first: Math.min(...(reachOf.get(indicator.id) ?? []).map((extent) => extent.first)),
      reference: spread.find((row) => row.indicator === indicator.id)?.year,
      told: new Set(
        series
          .flat()
          .filter(hasValue)
          .map(({year}) => year),
      ),
    });
    const cities = series.map((rows, index): CityCoverage => {
      const kind = (year: number | null, about: readonly Observation[]) =>
        kindOf(indicator.id, {
          ...people[index]!,
          statuses: about.filter((row) => !hasValue(row)).map(({status}) => status),
          year,
        });
      return {
        ...spanOf(rows),
        cells: years.map((year) => {
          const own = rows.filter((row) => row.year === year);
          return cellOf(own) ?? (isDue(year) ? kind(year, own) : null);
        }),
        breaks: rows.filter(({status, year}) => status === "B" && years.includes(year)).map(({year}) => year),
        missing: rows.some(hasValue) ? null : kind(null, rows),
      };
    });
    return {indicator, cities};
  });
  return {years: [years[0]!, last], indicators: found, foreign: wanted.length - offered.length};
}

/** Of which years a figure may be expected: from the first of any city on; of what is not collected yearly, those of which there is one. */
function dueYears(
  indicator: Indicator,
  {first, reference, told}: {first: number; reference: number | undefined; told: ReadonlySet<number>},
): (year: number) => boolean {
  return longestStep(indicator) === 1 ? (year) => year >= first : (year) => told.has(year) || year === reference;
}

function cellOf(rows: readonly Observation[]): CoverageCell {
  const told = rows.filter(hasValue);
  const known = told.filter(({status}) => status !== "F");
  if (known.length > 0) return known.some(({level}) => level === "city") ? "figure" : "regional";
  return told.length > 0 ? "forecast" : null;
}

function spanOf(rows: readonly Observation[]): CoverageSpan {
  const yearsOf = (wanted: boolean) =>
    [...new Set(rows.filter((row) => hasValue(row) && (row.status === "F") === wanted).map(({year}) => year))].sort(
      (a, b) => a - b,
    );
  const [known, forecasts] = [yearsOf(false), yearsOf(true)];
  return {
    count: known.length,
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    forecast: forecasts.length > 0 ? [forecasts[0]!, forecasts.at(-1)!] : null,
  };
}

function hasValue({value}: Pick<Observation, "value">): boolean {
  return value !== null;
}

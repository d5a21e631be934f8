import type {CsvCell} from "../format/csv.ts";
import {csv} from "../format/csv.ts";
import type {Place} from "../methods/rank.ts";
import type {Comparison, View} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Missing} from "../model/missing.ts";
import type {Observation} from "../model/observation.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {sources} from "../query/sources.ts";
import {missingKinds} from "./missingKinds.ts";
import {standings} from "./standings.ts";

const HEADER = [
  ...["city", "name", "country", "indicator", "title", "value", "unit", "year", "period", "boundary", "level"],
  ...["status", "missing", "method", "derived", "source", "licence", "place", "tied", "of", "release"],
];

/** The pictures that show every year; the others show one figure a city. */
const OF_ALL_YEARS: readonly View[] = ["trends", "slope", "coverage"];

interface Row {
  city: string;
  indicator: Indicator;
  /** Null where there is none. */
  figure: Observation | null;
  /** Why there is none; null where there is one, and in a year of many. */
  missing: Missing | null;
  place: Place | null;
}

/**
 * The figures that the open picture shows as CSV, with all their digits: by indicator as pages show them, by city in the
 * order of choice, by period. Each says its unit, year, boundary, status, source and licence, and whether we worked it out;
 * the kind of missing where there is none; its place only where places may be given and are shown.
 */
export async function comparisonCsv(db: Database, comparison: Comparison): Promise<string> {
  const [registry, credits, rows] = await Promise.all([cities(db), sources(db), rowsOf(db, comparison)]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const licenceOf = new Map(credits.map(({id, licence}) => [id, licence]));
  return csv(
    HEADER,
    rows.map(({city, indicator, figure, missing, place}): CsvCell[] => [
      ...[city, cityOf.get(city)?.name ?? null, cityOf.get(city)?.country ?? null, indicator.id, indicator.title],
      ...[figure?.value ?? null, indicator.unit.label, figure?.year ?? null, figure?.period ?? null],
      ...[figure?.boundary ?? null, figure?.level ?? null, figure?.status ?? null, missing, figure?.method ?? null],
      ...[indicator.derive !== undefined, figure?.source ?? null, figure && (licenceOf.get(figure.source) ?? null)],
      ...[place?.rank ?? null, place?.tied ?? null, place?.count ?? null, db.release.release],
    ]),
  );
}

async function rowsOf(db: Database, comparison: Comparison): Promise<Row[]> {
  const asked = typeof comparison.year === "number" ? comparison.year : null;
  const [told, kindOf, observations] = await Promise.all([
    standings(db, comparison),
    missingKinds(db, {cities: comparison.cities, year: asked}),
    OF_ALL_YEARS.includes(comparison.view) ? observationsByCity(db, comparison.cities) : [],
  ]);
  const series = Map.groupBy(observations, ({indicator, city}) => `${indicator} ${city}`);
  return told.flatMap(({indicator, cities}) =>
    cities.flatMap(({city, shown, place}): Row[] => {
      const years = series.get(`${indicator.id} ${city}`) ?? [];
      if (years.length > 0) return years.map((figure) => ({city, indicator, figure, missing: null, place: null}));
      const missing = shown === null ? kindOf(indicator.id, city) : null;
      return [{city, indicator, figure: shown, missing, place: comparison.mode === "race" ? place : null}];
    }),
  );
}

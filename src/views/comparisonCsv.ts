import type {CsvCell} from "../format/csv.ts";
import {csv} from "../format/csv.ts";
import {creditOf} from "../format/credit.ts";
import type {Place} from "../methods/rank.ts";
import type {Comparison} from "../model/comparison.ts";
import {ALL_YEARS} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import {isShareAlike} from "../model/licence.ts";
import type {Missing} from "../model/missing.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {replies} from "../query/replies.ts";
import {sources} from "../query/sources.ts";
import {ledger} from "./ledger.ts";
import {missingKinds} from "./missingKinds.ts";
import {standings} from "./standings.ts";

const HEADER = [
  ...["city", "name", "country", "indicator", "title", "value", "unit", "year", "period", "boundary", "level"],
  ...[
    "status",
    "missing",
    "method",
    "derived",
    "formula",
    "source",
    "licence",
    "attribution",
    "place",
    "tied",
    "of",
    "release",
  ],
];

interface Row {
  city: string;
  indicator: Indicator;
  /** Null where there is none. */
  figure: Observation | null;
  /** Why there is none; null where there is one, and in a year of many. */
  missing: Missing | null;
  place: Place | null;
}

/** The figures of a comparison as CSV, in files that may be passed on each under its own licence. */
export interface ComparisonCsv {
  /** All that is not of a share-alike source. */
  csv: string;
  /** The figures of share-alike sources, and their licence (SPDX); null where none is shown. */
  shareAlike: {licence: string; csv: string} | null;
}

/**
 * The figures that the open picture shows, with all their digits: by indicator as pages show them, by city in the
 * order of choice, by period. Each says its unit, year, boundary, status, source, licence and whom it is owed to, and whether and how we worked it out;
 * the kind of missing where there is none; its place only where places may be given and are shown. Where a city has replied on its figures,
 * or someone asked for one to be amended, a column says so.
 */
export async function comparisonCsv(db: Database, comparison: Comparison): Promise<ComparisonCsv> {
  const [registry, credits, rows, saidOf, replied] = await Promise.all([
    citiesById(db, comparison.cities),
    sources(db),
    rowsOf(db, comparison),
    ledger(db),
    replies(db),
  ]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const sourceOf = new Map(credits.map((source) => [source.id, source]));
  const licensed = rows.map((row) => {
    const source = row.figure && sourceOf.get(row.figure.source);
    const credit = source ? creditOf(source, row.figure!.formula !== null) : null;
    return {...row, licence: source?.licence ?? null, credit};
  });
  const shareAlike = licensed.filter(({licence}) => licence !== null && isShareAlike(licence));
  return {
    csv: write(licensed.filter((row) => !shareAlike.includes(row))),
    shareAlike: shareAlike.length === 0 ? null : {licence: shareAlike[0]!.licence!, csv: write(shareAlike)},
  };

  function write(rows: readonly (Row & {licence: string | null; credit: string | null})[]): string {
    const cells = rows.map(({city, indicator, figure, missing, place, licence, credit}): CsvCell[] => [
      ...[city, cityOf.get(city)?.name ?? null, cityOf.get(city)?.country ?? null, indicator.id, indicator.title],
      ...[figure?.value ?? null, indicator.unit.label, figure?.year ?? null, figure?.period ?? null],
      ...[figure?.boundary ?? null, figure?.level ?? null, figure?.status ?? null, missing, figure?.method ?? null],
      ...[figure ? figure.formula !== null : indicator.derive !== undefined, figure?.formula ?? null],
      ...[figure?.source ?? null, licence, credit],
      ...[place?.rank ?? null, place?.tied ?? null, place?.count ?? null, db.release.release],
    ]);
    const further = [
      {name: "amendments", cells: rows.map(({figure}) => figure && requestsOn(figure))},
      {name: "reply", cells: rows.map(({city, indicator}) => replyOn(city, indicator.id))},
    ].filter(({cells}) => cells.some((cell) => cell !== null && cell !== ""));
    return csv(
      [...HEADER, ...further.map(({name}) => name)],
      cells.map((row, index) => [...row, ...further.map((column) => column.cells[index] ?? null)]),
    );
  }

  function requestsOn(figure: Observation): string {
    return saidOf(figure)
      .amendments.map(({id, state}) => `${id} ${state}`)
      .join("; ");
  }

  /** On the indicator, else on all figures of the city. */
  function replyOn(city: string, indicator: string): string | null {
    const own = replied.filter((reply) => reply.city === city);
    const reply = own.find((one) => one.indicator === indicator) ?? own.find((one) => one.indicator === null);
    return reply ? `${reply.text} (${reply.who}, ${reply.role}, ${reply.date}, ${reply.evidence})` : null;
  }
}

async function rowsOf(db: Database, comparison: Comparison): Promise<Row[]> {
  const asked = typeof comparison.year === "number" ? comparison.year : null;
  const [told, kindOf, observations] = await Promise.all([
    standings(db, comparison),
    missingKinds(db, {cities: comparison.cities, year: asked}),
    ALL_YEARS.includes(comparison.view) ? observationsByCity(db, comparison.cities) : [],
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

import type {CitedFigure, CitedSource} from "../format/citation.ts";
import {creditOf} from "../format/credit.ts";
import {formatValue} from "../format/number.ts";
import type {Comparison} from "../model/comparison.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import {standings} from "./standings.ts";

/** What a comparison shows and whom it is owed to, as citations say it. */
export interface ComparisonCredits {
  /** The figures shown, by indicator as pages show them, then by city in the order of choice; `source` is its publisher's id. */
  figures: readonly (CitedFigure & {source: string})[];
  /** Of whom these are, by id. */
  sources: readonly CitedSource[];
  /** Titles of the indicators among them that are worked out here. */
  derived: readonly string[];
  /** By indicator id, the publishers of all its figures, those of other cities too: what pictures of all cities owe. */
  publishers: ReadonlyMap<string, readonly string[]>;
  /** By indicator id, the licences (SPDX) of these. */
  licences: ReadonlyMap<string, readonly string[]>;
}

/** The credits of a comparison; the figures are those that stand in its table. */
export async function comparisonCredits(
  db: Database,
  comparison: Comparison,
  locale: string,
): Promise<ComparisonCredits> {
  const [registry, all, told] = await Promise.all([
    citiesById(db, comparison.cities),
    sources(db),
    standings(db, comparison),
  ]);
  const nameOf = new Map(registry.map(({id, name}) => [id, name]));
  const publisherOf = new Map(all.map(({id, publisher}) => [id, publisher]));
  const licenceOf = new Map(all.map(({id, licence}) => [id, licence]));
  const figures = told.flatMap(({indicator: {title, unit, decimals}, cities}) =>
    cities.flatMap(({city, shown}) =>
      shown === null
        ? []
        : {
            indicator: title,
            city: nameOf.get(city) ?? city,
            value: formatValue(locale, shown.value, {decimals, unit: unit.label}),
            period: shown.period,
            publisher: publisherOf.get(shown.source) ?? shown.source,
            derived: shown.formula !== null,
            source: shown.source,
          },
    ),
  );
  const used = new Set(figures.map(({source}) => source));
  const worked = new Set(figures.filter(({derived}) => derived).map(({source}) => source));
  return {
    figures,
    sources: all
      .filter(({id}) => used.has(id))
      .map(({id, publisher, title, licence, attribution, derivednotice, landing, accessed}) => ({
        id,
        publisher,
        title,
        licence,
        attribution: creditOf({attribution, derivednotice}, worked.has(id)).replace(/\.$/, ""), // it stands within a sentence
        url: landing.split(" ; ")[0]!, // several pages stand in one field
        accessed,
      })),
    publishers: new Map(
      told.map(({indicator}) => [indicator.id, indicator.sources.map((id) => publisherOf.get(id) ?? id)]),
    ),
    licences: new Map(
      told.map(({indicator}) => [indicator.id, indicator.sources.flatMap((id) => licenceOf.get(id) ?? [])]),
    ),
    derived: [...new Set(figures.filter(({derived}) => derived).map(({indicator}) => indicator))],
  };
}

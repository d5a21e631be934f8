import {missing} from "../methods/missing.ts";
import type {Missing} from "../model/missing.ts";
import type {City} from "../model/city.ts";
import type {Status} from "../model/status.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {extents} from "../query/extents.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {withheld} from "../query/withheld.ts";
import {confinement} from "./confinement.ts";

/** Why no figure stands between an indicator and a city, by their ids: to be asked only where none does. */
export type MissingKind = (indicator: string, city: string) => Missing;

/**
 * The kinds of what these cities lack, from the questions that a comparison asks anyway and two small tables. `year` is the
 * one that the reader has asked for; none where any would do.
 */
export async function missingKinds(
  db: Database,
  {cities, year = null}: {cities: readonly string[]; year?: number | null},
): Promise<MissingKind> {
  const [rules, known, observations] = await Promise.all([
    missingRules(db, cities),
    citiesById(db, cities),
    observationsByCity(db, cities),
  ]);
  const countryOf = new Map(known.map(({id, country}) => [id, country]));
  const sourcesOf = new Map(
    [...Map.groupBy(observations, ({city}) => city)].map(([city, rows]) => [
      city,
      new Set(rows.map(({source}) => source)),
    ]),
  );
  const statusesOf = Map.groupBy(
    observations.filter(({value}) => value === null),
    ({indicator, city}) => `${indicator} ${city}`,
  );
  return (indicator, city) =>
    rules(indicator, {
      city: {id: city, country: countryOf.get(city) ?? ""},
      sources: sourcesOf.get(city) ?? NOTHING,
      statuses: (statusesOf.get(`${indicator} ${city}`) ?? []).map(({status}) => status),
      year,
    });
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is known of one city; `sources` are those that have a figure of it. */
export interface MissingCity {
  city: Pick<City, "id" | "country">;
  sources: ReadonlySet<string>;
  statuses: readonly Status[];
  year: number | null;
}

/**
 * The kind of a gap from what is known of the city, with what the release says of the indicator; asked of these cities alone, or of any where
 * none are named. Throws for an unknown indicator.
 */
export async function missingRules(
  db: Database,
  cities?: readonly string[],
): Promise<(indicator: string, of: MissingCity) => Missing> {
  const [rules, refused] = await Promise.all([indicatorRules(db), withheld(db, cities)]);
  const refusedOf = new Set(refused.map(({indicator, city}) => `${indicator} ${city}`));
  return (id, of) => rules(id, {...of, refused: refusedOf.has(`${id} ${of.city.id}`)});
}

type Rules = (indicator: string, of: MissingCity & {refused: boolean}) => Missing;

const indicatorRules = perDatabase(async (db): Promise<Rules> => {
  const [all, spread, confinedTo] = await Promise.all([everyIndicator(db), extents(db), confinement(db)]);
  const definitions = new Map(all.map((indicator) => [indicator.id, indicator]));
  const extentsOf = Map.groupBy(spread, ({indicator}) => indicator);
  return (id, {city, sources, statuses, year, refused}) => {
    const indicator = definitions.get(id);
    if (!indicator) throw new Error(`missing: expected the id of an indicator; received "${id}"`);
    const countries = extentsOf.get(id) ?? [];
    return missing({
      statuses,
      refused,
      country: city.country,
      confinedTo: confinedTo(id),
      asked: year,
      newest: countries.length > 0 ? Math.max(...countries.map(({last}) => last)) : null,
      covered: indicator.sources.some((source) => sources.has(source)),
    });
  };
});

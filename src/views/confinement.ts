import type {Database} from "../query/database.ts";
import {extents} from "../query/extents.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {perDatabase} from "../query/perDatabase.ts";

/** The countries that alone measure an indicator, ISO 3166-1 alpha-2; null for one of all countries. Throws for an unknown indicator. */
export type Confinement = (indicator: string) => readonly string[] | null;

/** An indicator that is compared across countries is one of all; one without any figure is not known to be one of some. */
export const confinement = perDatabase(async (db): Promise<Confinement> => {
  const [all, spread] = await Promise.all([everyIndicator(db), extents(db)]);
  const countriesOf = Map.groupBy(spread, ({indicator}) => indicator);
  const known = new Map(
    all.map(({id, crossCountry}) => {
      const countries = crossCountry ? undefined : countriesOf.get(id);
      return [id, countries?.map(({country}) => country) ?? null] as const;
    }),
  );
  return (id) => {
    const countries = known.get(id);
    if (countries === undefined) throw new Error(`missing: expected the id of an indicator; received "${id}"`);
    return countries;
  };
});

/** Is the indicator one of a country of these, or of all? */
export async function applicability(
  db: Database,
  countries: Iterable<string>,
): Promise<(indicator: {id: string}) => boolean> {
  const [confinedTo, own] = [await confinement(db), new Set(countries)];
  return ({id}) => confinedTo(id)?.some((country) => own.has(country)) ?? true;
}

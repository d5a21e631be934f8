import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";

/**
 * The countries within which cities are held against one another: on an indicator that each country counts in its own way, and of which
 * only cities of that country have figures. Sorted.
 */
export function sharedCountries(
  indicators: readonly Pick<Indicator, "id" | "crossCountry">[],
  figures: ReadonlyMap<string, readonly Pick<Observation, "city">[]>,
  cityOf: ReadonlyMap<string, Pick<City, "country">>,
): string[] {
  const shared = indicators.flatMap(({id, crossCountry}) => {
    if (crossCountry) return [];
    const countries = new Set((figures.get(id) ?? []).flatMap(({city}) => cityOf.get(city)?.country ?? []));
    return countries.size === 1 ? [...countries] : [];
  });
  return [...new Set(shared)].sort();
}

import type {City} from "../model/city.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import type {Comparison} from "../model/comparison.ts";
import {MOST_LISTED} from "../model/comparisonAddress.ts";

/** A group that the registry knows: `capitals`, `country:AT`, `region:Europe`, `subregion:Western Asia`. */
export type RegistryGroup = "capitals" | `${"country" | "region" | "subregion"}:${string}`;

/** What a group makes of the comparison. */
export type GroupChoice = Pick<Comparison, "cities" | "against" | "list">;

/** The cities of a group, the largest first; those of unknown size last, by id. */
export function groupMembers(group: RegistryGroup, registry: readonly City[]): City[] {
  const [kind, of] = group.split(":") as ["capitals" | "country" | "region" | "subregion", string | undefined];
  return bySize(registry.filter((city) => (kind === "capitals" ? city.capital : city[kind] === of)));
}

/**
 * A group in the place of what was chosen: all of it where it is small enough, else its largest cities side by side and the
 * whole of it as those against whom: by country or region where that is the same, as an own list of MOST_LISTED at most otherwise.
 */
export function groupChoice(group: RegistryGroup | null, members: readonly City[]): GroupChoice {
  const ids = members.map(({id}) => id);
  if (ids.length <= MOST_CITIES) return {cities: ids, against: "all", list: []};
  const largest = bySize(members).map(({id}) => id);
  const cities = largest.slice(0, MOST_CITIES);
  if (group?.startsWith("country:")) return {cities, against: "country", list: []};
  if (group?.startsWith("region:")) return {cities, against: "region", list: []};
  return {cities, against: "list", list: largest.slice(0, MOST_LISTED)};
}

/** The largest first; those of unknown size last, by id. */
export function bySize(cities: readonly City[]): City[] {
  return [...cities].sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : 1));
}

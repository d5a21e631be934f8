import type {Comparison} from "../model/comparison.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {CityAddressed} from "./cityUrl.ts";
import {referencesOf} from "./referencesOf.ts";
import type {IndicatorStanding} from "./standings.ts";
import {universe} from "./universe.ts";

/** A city of the group; `index` is its place in the order of choice, null for one that came with those against whom. */
export interface Member {
  city: string;
  name: string;
  index: number | null;
  place: CityAddressed;
}

/** The figure of a member that stands for the year. */
export type MemberFigure = Pick<Observation, "year" | "level" | "status"> & {value: number};

/** The chosen cities, and with them those against whom, where these are not all cities, or all of a country or region. */
export interface Group {
  /** In the order of choice, then by id. */
  members: readonly Member[];
  /** Null where a member has no figure of the level of the others for the year. */
  figure: (standing: IndicatorStanding, member: Member) => MemberFigure | null;
}

const PLACES: readonly Comparison["against"][] = ["all", "country", "region"];

/**
 * Who stands together in a comparison. Figures of chosen cities are those of `standings`; those of the others are known in
 * the reference years alone, so in another year the group is the chosen cities.
 */
export async function group(db: Database, comparison: Comparison): Promise<Group> {
  const wide = comparison.year === "reference" && !PLACES.includes(comparison.against);
  const all = wide ? await universe(db, comparison) : null;
  const [registry, byIndicator] = await Promise.all([
    citiesById(db, [...comparison.cities, ...(all ?? [])]),
    all && referencesOf(db, [...all]),
  ]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const others = [...(all ?? [])].filter((id) => cityOf.has(id) && !comparison.cities.includes(id)).sort();
  const member = (city: string, index: number | null): Member => {
    const {name = city, pages = null} = cityOf.get(city) ?? {};
    return {city, name, index, place: {id: city, pages}};
  };
  const members = [
    ...comparison.cities.map((city, index) => member(city, index)),
    ...others.map((city) => member(city, null)),
  ];
  return {
    members,
    figure({indicator, distribution, cities: chosen}, {city, index}) {
      if (index !== null) {
        const own = chosen[index];
        return own?.counted ? own.shown : null;
      }
      const row = byIndicator?.get(indicator.id)?.get(city);
      return row && row.level === distribution.level ? row : null;
    },
  };
}

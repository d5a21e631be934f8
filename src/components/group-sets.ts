/** The groups that the panel of groups offers, and their cities. */
import type {City} from "../model/city.ts";
import type {TiedGroup} from "../model/comparison.ts";
import {networkOf} from "../model/comparison.ts";
import {cities as citiesOf} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {networkCities, sisterIds} from "../views/tied.ts";
import type {CompareState} from "./compare-state.ts";
import {bySize} from "./groupMembers.ts";
import {silentCities} from "./citylist/cityList.ts";

/** The cities of all groups; those of which there is no figure at all are left out. */
export interface GroupSets {
  all: readonly City[];
  /** The sisters of the first chosen city, and the cities of each network; the largest first. */
  tied: ReadonlyMap<TiedGroup, readonly City[]>;
}

/** Is it a group of ties, not of the registry? */
export function isTied(group: string): group is TiedGroup {
  return group === "sisters" || networkOf(group) !== null;
}

/** What the panel offers for the cities chosen now; without one there are no sisters. */
export async function groupSets({comparison, known}: CompareState, db: Database): Promise<GroupSets> {
  const [registered, none] = await Promise.all([citiesOf(db), silentCities()]);
  const silent = new Set(none);
  const all = registered.filter(({id}) => !silent.has(id));
  const [first] = comparison.cities;
  const groups = await Promise.all([
    first === undefined ? [] : sisterIds(db, first).then((ids) => [["sisters", ids] as const]),
    ...[...known.networks.keys()].map(async (id) => [[`network:${id}`, await networkCities(db, id)] as const]),
  ]);
  const members = (ids: readonly string[]) => bySize(all.filter(({id}) => ids.includes(id)));
  return {all, tied: new Map(groups.flat().map(([group, ids]) => [group, members(ids)]))};
}

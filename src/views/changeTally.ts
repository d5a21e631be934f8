import type {ChangeCounts} from "../format/sentences/changes.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {releaseOrder} from "../model/releaseOrder.ts";
import {changesOf} from "../query/changesOf.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {FeedOf} from "./feedPath.ts";

/** All changes of all releases, asked for once. */
export const allChanges = perDatabase((db) => changesOf(db));

/** The releases that were held against an earlier one, the newest first, each with its changes; without rows where nothing changed. */
export const changesByRelease = perDatabase(async (db): Promise<ReadonlyMap<string, readonly ReleaseChange[]>> => {
  const groups = Map.groupBy(await allChanges(db), ({release}) => release);
  return new Map([...groups].sort(([a], [b]) => releaseOrder(b, a)));
});

/** All changes, by city and by indicator. */
export const changesByPlace = perDatabase(async (db) => {
  const all = await allChanges(db);
  return {city: Map.groupBy(all, ({city}) => city), indicator: Map.groupBy(all, ({indicator}) => indicator)};
});

/** The changes of which a feed tells, and the page that it belongs to. */
export async function changesOfFeed(db: Database, {city, indicator}: FeedOf): Promise<readonly ReleaseChange[]> {
  const places = await changesByPlace(db);
  if (city !== undefined) return places.city.get(city) ?? [];
  return indicator === undefined ? allChanges(db) : (places.indicator.get(indicator) ?? []);
}

/** How many figures and definitions the changes are. */
export function tally(changes: readonly ReleaseChange[]): ChangeCounts & {series: number} {
  const counts = {revised: 0, withdrawn: 0, added: 0, definitions: 0, series: 0};
  for (const {kind, count, period} of changes) {
    if (kind === "definition") counts.definitions += 1;
    else counts[kind] += count;
    if (kind === "added" && period === null) counts.series += 1;
  }
  return counts;
}

/** How far a revised figure is from what it was, as a share of that; of what was nought or nothing, farther than all others. */
export function revisedBy({oldvalue, value}: Pick<ReleaseChange, "oldvalue" | "value">): number {
  if (oldvalue === value) return 0;
  return oldvalue === null || value === null || oldvalue === 0 ? Infinity : Math.abs((value - oldvalue) / oldvalue);
}

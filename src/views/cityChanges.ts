import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {changesHere} from "./changesHere.ts";
import {hasFeed} from "./citiesWithFeed.ts";
import type {Screen} from "./screen.ts";

/** What the newest release changed of a city, with the way to its feed; null where it has none. */
export async function cityChanges(db: Database, {city: id}: {city: string}, screen: Screen): Promise<Element | null> {
  const [city] = await citiesById(db, [id]);
  return city && (await hasFeed(db, city)) ? changesHere(db, {city: id}, screen) : null;
}

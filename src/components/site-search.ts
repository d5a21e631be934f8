import type {PickerCity} from "./city-search.ts";
import {fuzzyFinder} from "./fuzzy.ts";

/** What can be found, in the order in which equally good finds are told; names are in src/i18n under `search.kind.KIND`. */
export const SEARCH_KINDS = ["page", "indicator", "source", "city"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A line of search.json; the path is that of the page within its language. */
export type SearchEntry = [kind: SearchKind, path: string, name: string, about: string];

/** Finds pages, indicators, sources and cities by what a reader types, as fuzzyFinder ranks them; the largest of cities first. */
export function siteSearch(
  entries: readonly SearchEntry[],
  cities: readonly PickerCity[],
): (typed: string) => SearchEntry[] {
  const all = [...entries, ...cities.map(cityEntry)];
  const find = fuzzyFinder(all.map(([, , name, more]) => ({name, more})));
  return (typed) => find(typed).map((index) => all[index]!);
}

function cityEntry([id, name, country, , local]: PickerCity): SearchEntry {
  return ["city", `city/${id}/`, local ? `${name} · ${local}` : name, country];
}

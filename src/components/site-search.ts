import {cityPath} from "../views/cityUrl.ts";
import type {PickerCity} from "./city-search.ts";
import {fuzzyFinder} from "./fuzzy.ts";

/** What can be found, in the order in which equally good finds are told; names are in src/i18n under `search.kind.KIND`. */
export const SEARCH_KINDS = ["page", "indicator", "source", "city"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A line of search.json; the path is that of the page within its language. */
export type SearchEntry = [kind: SearchKind, path: string, name: string, about: string];

const entryOf = new WeakMap<PickerCity, SearchEntry>();

/** Finds, in a language (BCP 47), pages, indicators, sources and cities by what a reader types, as fuzzyFinder ranks them; the largest of cities first. */
export function siteSearch(
  entries: readonly SearchEntry[],
  cities: readonly PickerCity[],
  locale: string,
): (typed: string) => SearchEntry[] {
  const all = [...entries, ...cities.map((city) => cityEntry(city, locale))];
  const find = fuzzyFinder(all.map(([, , name, more]) => ({name, more})));
  return (typed) => find(typed).map((index) => all[index]!);
}

/** The same of the same city each time, so that what is marked stays so when others come. */
function cityEntry(city: PickerCity, locale: string): SearchEntry {
  const entry = entryOf.get(city) ?? newEntry(city, locale);
  entryOf.set(city, entry);
  return entry;
}

function newEntry([id, name, country, , pages, local]: PickerCity, locale: string): SearchEntry {
  return ["city", cityPath({id, pages}, locale), local ? `${name} · ${local}` : name, country];
}

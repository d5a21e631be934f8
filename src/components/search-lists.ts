import {fetchJson} from "../query/patience.ts";
import {registry} from "./registry.ts";
import type {SearchEntry} from "./site-search.ts";
import {siteSearch} from "./site-search.ts";

const opened = new Map<string, Promise<(typed: string) => SearchEntry[]>>();

/** The search of a language, from the address of its first page; fetched once for a page, and what fails again by who asks next. */
export function openSearch(home: string): Promise<(typed: string) => SearchEntry[]> {
  const search = opened.get(home) ?? fetchSearch(home);
  opened.set(home, search);
  search.catch(() => opened.delete(home));
  return search;
}

async function fetchSearch(home: string): Promise<(typed: string) => SearchEntry[]> {
  const [cities, entries] = await Promise.all([
    registry(`${home}cities.json`),
    fetchJson<SearchEntry[]>(`${home}search.json`),
  ]);
  return siteSearch(entries, cities);
}

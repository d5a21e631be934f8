import {fetchJson} from "../query/patience.ts";
import {cityList} from "./citylist/cityList.ts";
import type {Search} from "./combobox.ts";
import type {SearchEntry} from "./site-search.ts";
import {siteSearch} from "./site-search.ts";

const opened = new Map<string, Promise<Search<SearchEntry>>>();

/** The search of a language, from the address of its first page; fetched once for a page, and what fails again by who asks next. */
export function openSearch(home: string): Promise<Search<SearchEntry>> {
  const search = opened.get(home) ?? fetchSearch(home);
  opened.set(home, search);
  search.catch(() => opened.delete(home));
  return search;
}

async function fetchSearch(home: string): Promise<Search<SearchEntry>> {
  const [list, entries] = await Promise.all([cityList(), fetchJson<SearchEntry[]>(`${home}search.json`)]);
  const {lang} = document.documentElement;
  let searched = list.cities();
  let search = siteSearch(entries, searched, lang);
  return {
    find: (typed) => {
      if (searched !== list.cities()) search = siteSearch(entries, (searched = list.cities()), lang);
      return search(typed);
    },
    look: list.look,
  };
}

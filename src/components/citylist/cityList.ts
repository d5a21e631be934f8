import {countryName} from "../../format/country.ts";
import {fetchJson} from "../../query/patience.ts";
import type {PickerCity} from "../city-search.ts";
import {keyOfId, needlesOf, words} from "./cityKeys.ts";
import type {Head, ListedCity, RankedCity} from "./cityParts.ts";
import {countryPart, pagePart, partsOf, spanOf} from "./directory.ts";

/** The cities that have come so far, and the ways to have others come. */
export interface CityList {
  /** Those that have come, the largest first: at once the best known. */
  cities(): readonly PickerCity[];
  /** Lets come what a typed text may mean: names, local names and countries. True where there are more cities than before; rejects where a part does not come. */
  look(typed: string): Promise<boolean>;
  /** The cities of these ids that there are, with where they lie. */
  named(ids: Iterable<string>): Promise<Map<string, PickerCity>>;
}

/** So many countries are thought of at once. */
const MOST_COUNTRIES = 4;
/** From so many letters on a text may be a country: of Chinese fewer say more. */
const LETTERS = 3;

let opened: Promise<CityList> | undefined;

/** The list of cities of this site, countries in the language of the page: its head comes once; what fails is fetched again by who asks next. */
export function cityList(): Promise<CityList> {
  const list = (opened ??= openList(document.documentElement.lang));
  list.catch(() => (opened = undefined));
  return list;
}

/** The ids of the cities of which there is no figure at all. */
export function silentCities(): Promise<readonly string[]> {
  return fetchPart("silent");
}

/** A list of its own, countries in a language (BCP 47). */
export async function openList(locale: string): Promise<CityList> {
  const head = await fetchPart<Head>("head");
  const come = new Map<string, {city: PickerCity; rank: number}>();
  const asked = new Map<string, Promise<void>>();
  let sorted: readonly PickerCity[] = [];
  let names: {code: string; name: string}[] | undefined;
  head.cities.forEach((city, rank) => add(city, rank));

  function add(city: ListedCity, rank: number): void {
    const [id, name, country, ...rest] = city;
    const known = come.get(id);
    if (!known || city.length > known.city.length) {
      come.set(id, {city: [id, name, countryName(locale, country), ...rest], rank});
    }
  }

  function part(name: string): Promise<void> {
    const fetched = asked.get(name) ?? fetchPart<RankedCity[]>(name).then(take);
    asked.set(name, fetched);
    fetched.catch(() => asked.delete(name));
    return fetched;
  }

  function take(cities: readonly RankedCity[]): void {
    for (const [rank, ...city] of cities) add(city, rank);
  }

  function cities(): readonly PickerCity[] {
    if (sorted.length !== come.size) {
      sorted = [...come.values()].sort((a, b) => a.rank - b.rank).map(({city}) => city);
    }
    return sorted;
  }

  function countriesOf(typed: string): string[] {
    names ??= head.countries.map((code) => ({code, name: ` ${words(countryName(locale, code))}`}));
    const text = words(typed);
    const long = [text, ...text.split(" ")].filter((word) => word.length >= (/\p{sc=Han}/u.test(word) ? 2 : LETTERS));
    return names
      .filter(({name}) => long.some((word) => name.includes(` ${word}`)))
      .slice(0, MOST_COUNTRIES)
      .map(({code}) => countryPart(code));
  }

  return {
    cities,
    look: async (typed) => {
      const before = come.size;
      const parts = needlesOf(typed).flatMap((needle) => partsOf(head, needle));
      const wanted = new Set([...parts, ...countriesOf(typed)]);
      await Promise.all([...wanted].map(part));
      return come.size > before;
    },
    named: async (ids) => {
      const wanted = [...ids];
      const missing = head.pages.length === 0 ? [] : wanted.filter((id) => come.get(id)?.city[6] === undefined);
      const pages = new Set(missing.map((id) => pagePart(spanOf(head.pages, keyOfId(id)).first)));
      await Promise.all([...pages].map(part));
      return new Map(wanted.flatMap((id) => (come.has(id) ? [[id, come.get(id)!.city]] : [])));
    },
  };
}

function fetchPart<Part>(name: string): Promise<Part> {
  return fetchJson(`${import.meta.env.BASE_URL}cities/${name}.json`);
}

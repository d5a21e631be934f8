import type {PickerCity} from "../city-search.ts";
import {keyOfId, keysOf} from "./cityKeys.ts";
import {countryPart, LONGEST_TOP, pagePart, SPAN, spanOf, topPart} from "./directory.ts";
import type {Directory} from "./directory.ts";

/** A city as the parts of the list hold it: as a typeahead offers it, but for the country, which is its code (ISO 3166-1 alpha-2). */
export type ListedCity = PickerCity;

/** What comes first: the largest cities, and what other parts there are. */
export interface Head extends Directory {
  cities: readonly ListedCity[];
}

/** A city of another part, with its place in the order of size; where it lies stands only where its id leads to it. */
export type RankedCity = [rank: number, ...ListedCity];

/** Bounds of the parts, in cities. */
export interface Bounds {
  head: number;
  page: number;
  top: number;
}

/** As large as answers most readers at once, and as small as comes fast. */
export const BOUNDS: Bounds = {head: 1000, page: 150, top: 100};

interface Entry {
  key: string;
  rank: number;
  /** Is it the whole name, not a rest of it? */
  whole: boolean;
}

/**
 * The list of all cities, the largest first, in parts of bounded size by name: `head`; pages of the keys of the others in their order, on which
 * every word of a name and of a local name, and the id, leads to its city; the largest of a beginning that stands on many pages, of
 * a country, and `silent`: the ids of cities without a figure.
 */
export function cityParts(cities: readonly ListedCity[], {head, page, top}: Bounds = BOUNDS): Map<string, unknown> {
  const entries = cities.flatMap((city, rank) => (rank < head ? [] : entriesOf(city, rank)));
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank));
  const pages = cut(entries, page);
  const starts = pages.map((own, at) => (at === 0 ? "" : shortest(pages[at - 1]!.at(-1)!.key, own[0]!.key)));
  const ranked = (ranks: Iterable<number>, placed: ReadonlySet<number> = new Set()) =>
    [...ranks].sort((a, b) => a - b).map((rank): RankedCity => [rank, ...short(cities[rank]!, placed.has(rank))]);
  const byCountry = Map.groupBy(cities.keys(), (rank) => cities[rank]![2]);
  const countries = [...byCountry]
    .sort(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .flatMap(([code, ranks]): [string, number[]][] => {
      const others = ranks.filter((rank) => rank >= head).slice(0, top);
      return others.length > 0 ? [[code, others]] : [];
    });
  const first: Head = {
    pages: starts,
    countries: countries.map(([code]) => code),
    cities: cities.slice(0, head),
  };
  return new Map<string, unknown>([
    ["head", first],
    ["silent", cities.filter(([, , , indicators]) => indicators === 0).map(([id]) => id)],
    ...pages.map((own, at): [string, RankedCity[]] => {
      const placed = new Set(own.filter(({key}) => key.startsWith("=")).map(({rank}) => rank));
      return [pagePart(at), ranked(new Set(own.map(({rank}) => rank)), placed)];
    }),
    ...longBeginnings(starts).map((beginning): [string, RankedCity[]] => {
      const {first, last} = spanOf(starts, beginning);
      return [topPart(beginning), ranked(largest(pages.slice(first, last + 1).flat(), beginning, top))];
    }),
    ...countries.map(([code, ranks]): [string, RankedCity[]] => [countryPart(code), ranked(ranks)]),
  ]);
}

/** Keys are told apart by the id, so that any number of namesakes can be cut into pages. */
function entriesOf([id, name, , , , local]: ListedCity, rank: number): Entry[] {
  const own = keysOf(name);
  const keys = new Set([...own, ...(local ? keysOf(local) : [])]);
  return [
    ...[...keys].map((key) => ({key: `${key}\u0001${id}`, rank, whole: key === own[0]})),
    {key: keyOfId(id), rank, whole: false},
  ];
}

/** Runs of entries of so many cities at most. */
function cut(entries: readonly Entry[], most: number): Entry[][] {
  const pages: Entry[][] = [];
  let there = new Set<number>();
  for (const entry of entries) {
    there.add(entry.rank);
    if (pages.length === 0 || there.size > most) {
      pages.push([]);
      there = new Set([entry.rank]);
    }
    pages.at(-1)!.push(entry);
  }
  return pages;
}

/** The shortest beginning of a key that comes after the key before. */
function shortest(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

/** The beginnings of keys that stand on more than SPAN pages; none of ids, which are asked for whole. */
function longBeginnings(starts: readonly string[]): string[] {
  const beginnings = new Set(
    starts
      .filter((start) => !start.startsWith("="))
      .flatMap((start) => {
        const [text = ""] = start.split("\u0001");
        return Array.from({length: Math.min(LONGEST_TOP, text.length)}, (_, at) => text.slice(0, at + 1));
      }),
  );
  return [...beginnings].filter((beginning) => {
    const {first, last} = spanOf(starts, beginning);
    return last - first >= SPAN;
  });
}

/** The ranks of cities with a key that begins so: first those whose whole name does, each by size. */
function largest(entries: readonly Entry[], beginning: string, most: number): number[] {
  const begun = entries.filter(({key}) => key.startsWith(beginning));
  const [whole, parts] = [begun.filter((entry) => entry.whole), begun.filter((entry) => !entry.whole)].map((own) =>
    own.map(({rank}) => rank).sort((a, b) => a - b),
  );
  return [...new Set([...whole!, ...parts!])].slice(0, most);
}

function short([id, name, country, indicators, pages, local, lon, lat]: ListedCity, placed: boolean): ListedCity {
  if (placed && lon !== undefined) return [id, name, country, indicators, pages, local, lon, lat];
  return local ? [id, name, country, indicators, pages, local] : [id, name, country, indicators, pages];
}

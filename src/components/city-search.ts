import {fuzzyFinder} from "./fuzzy.ts";

/** A city as a typeahead offers it: the country in words, of how many indicators it has a figure, City.pages, the local name where it differs, and where it lies, in degrees, as far as that has come. */
export type PickerCity = [
  id: string,
  name: string,
  country: string,
  indicators: number,
  pages: string | null,
  local?: string | null,
  lon?: number,
  lat?: number,
];

/** How many cities are offered at once. */
const OFFERED = 12;

/** Finds cities by what a reader types, at most OFFERED: accents do not matter, one slip a word is forgiven; exact beginnings first, then larger cities. */
export function citySearch(cities: readonly PickerCity[]): (typed: string) => PickerCity[] {
  const find = fuzzyFinder(
    cities.map(([, name, country, , , local]) => ({name: [name, local].filter(Boolean).join(" · "), more: country})),
  );
  return (typed) =>
    find(typed)
      .slice(0, OFFERED)
      .map((index) => cities[index]!);
}

import UFuzzy from "@leeoniya/ufuzzy";

/** A line of cities.json: id, name, country, of how many indicators it has a figure, and the local name where it differs. */
export type PickerCity = [id: string, name: string, country: string, indicators: number, local?: string | undefined];

/** How many cities are offered at once. */
const OFFERED = 12;
/** No name is longer; the patterns that a longer text is made into exhaust a browser. */
const LONGEST = 60;

/** Finds cities by what a reader types: accents do not matter, one slip a word is forgiven; exact beginnings first, then larger cities. */
export function citySearch(cities: readonly PickerCity[]): (typed: string) => PickerCity[] {
  const fuzzy = new UFuzzy({intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1});
  const texts = UFuzzy.latinize(
    cities.map(([, name, country, , local]) => [name, local, country].filter(Boolean).join(" · ")),
  );
  const names = texts.map((text) => text.toLowerCase());
  return (typed) => {
    const needle = UFuzzy.latinize(typed.trim().slice(0, LONGEST)).toLowerCase();
    if (needle === "") return [];
    const found = fuzzy.search(texts, needle)[0] ?? [];
    const score = (index: number) => {
      const name = names[index]!;
      return name.startsWith(needle) ? 0 : name.includes(` ${needle}`) ? 1 : name.includes(needle) ? 2 : 3;
    };
    return [...found]
      .sort((a, b) => score(a) - score(b) || a - b)
      .slice(0, OFFERED)
      .map((index) => cities[index]!);
  };
}

import UFuzzy from "@leeoniya/ufuzzy";
import {fold} from "./citylist/cityKeys.ts";

/** No name is longer; the patterns that a longer text is made into exhaust a browser. */
const LONGEST = 60;

/** The rank of what is found by a text with a slip alone. */
const SLIPPED = 5;

/** Letters of every script; one slip a word is forgiven. */
const OPTIONS = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
} as const;

/**
 * Finds the entries of a list by what a reader types, and gives their places in it: accents, vowel signs and capitals do not
 * matter, one slip a word is forgiven. Names that begin so come first, then those with a word that does, then those with such a
 * word in `more`, then what holds it within a word, each in the order of the list; then with a slip, names that begin so before the nearest of all others.
 */
export function fuzzyFinder(entries: readonly {name: string; more: string}[]): (typed: string) => number[] {
  const fuzzy = new UFuzzy(OPTIONS);
  const names = entries.map(({name}) => fold(name));
  const texts = entries.map(({more}, index) => `${names[index]} · ${fold(more)}`);
  return (typed) => {
    const needle = fold(typed.trim().slice(0, LONGEST));
    if (needle === "") return [];
    const score = (index: number) => {
      const name = names[index]!;
      const text = texts[index]!;
      if (name.startsWith(needle)) return 0;
      if (name.includes(` ${needle}`)) return 1;
      if (text.includes(` ${needle}`)) return 2;
      if (name.includes(needle)) return 3;
      return text.includes(needle) ? 4 : SLIPPED;
    };
    const [found, info, order] = fuzzy.search(texts, needle);
    const near = new Map(order?.map((place, rank) => [info.idx[place], info.start[place] === 0 ? 0 : rank + 1]));
    const rank = (index: number) => (score(index) === SLIPPED ? (near.get(index) ?? 0) : 0);
    return [...(found ?? [])].sort((a, b) => score(a) - score(b) || rank(a) - rank(b) || a - b);
  };
}

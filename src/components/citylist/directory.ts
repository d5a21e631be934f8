/** Where in the list of cities something stands: what its head says of its parts. */

/** The parts of the list, as the head names them. */
export interface Directory {
  /** The first key of each page, cut as short as tells it from the page before; the first is empty. No page where the head holds all. */
  pages: readonly string[];
  /** ISO 3166-1 alpha-2 of the countries with cities that the head does not hold, those of the most cities first. */
  countries: readonly string[];
}

/** A text that begins the keys of more pages than this has a part of its own, with the largest of its cities. */
export const SPAN = 2;

/** Such a text is no longer than this, so that its part has a name that every file system takes. */
export const LONGEST_TOP = 24;

/** The pages on which keys that begin so would stand: the first and the last, counted from 0. */
export function spanOf(pages: readonly string[], beginning: string): {first: number; last: number} {
  return {first: lastUpTo(pages, beginning), last: lastUpTo(pages, `${beginning}\uffff`)};
}

/** The names of the parts that hold the keys that begin so. */
export function partsOf({pages}: Directory, beginning: string): string[] {
  if (pages.length === 0) return [];
  const {first, last} = spanOf(pages, beginning);
  if (last - first >= SPAN) return [topPart(beginning.slice(0, LONGEST_TOP))];
  return first === last ? [pagePart(first)] : [pagePart(first), pagePart(last)];
}

/** The name of a page's part. */
export function pagePart(page: number): string {
  return `page-${page}`;
}

/** The name of the part of a beginning that many cities share: whatever its script, in letters that every host takes. */
export function topPart(beginning: string): string {
  return `top-${beginning.replace(/[^a-z0-9]/gu, (letter) => `_${letter.codePointAt(0)!.toString(16)}_`)}`;
}

/** The name of the part of a country, by its ISO 3166-1 alpha-2 code. */
export function countryPart(code: string): string {
  return `in-${code}`;
}

function lastUpTo(pages: readonly string[], key: string): number {
  let [low, high] = [0, pages.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pages[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

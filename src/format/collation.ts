import {byLocale} from "./byLocale.ts";

/** The order of names in the locale's alphabet; digits by their number, so that `Zone 2` stands before `Zone 10`. */
export const collator = byLocale((locale) => new Intl.Collator(locale, {numeric: true}));

/** Compares what has a name by that name, for sorting. */
export function byName(locale: string): (a: {name: string}, b: {name: string}) => number {
  const {compare} = collator(locale);
  return (a, b) => compare(a.name, b.name);
}

import {byLocale} from "./byLocale.ts";

const names = byLocale((locale) => new Intl.DisplayNames(locale, {type: "region", fallback: "code"}));
const short = byLocale((locale) => new Intl.DisplayNames(locale, {type: "region", fallback: "code", style: "short"}));

/** Of these the engines print different long names; their short names are the same in all. */
const SHORT = ["HK", "MO", "PS"];

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the locale has no name for it. */
export function countryName(locale: string, iso2: string): string {
  return (SHORT.includes(iso2) ? short : names)(locale).of(iso2) ?? iso2;
}

/** A city with so many indicators, or more, has its whole page in every language. */
export const WELL_KNOWN = 20;

/**
 * Does a city have its whole page in a language (BCP 47)? In English each city has, in the main language of its country too (by CLDR), and
 * in all where it has figures on WELL_KNOWN indicators or more. Elsewhere the page is short and leads to the English one: all
 * pages in all languages would be more than free hosts take (1 GB).
 */
export function hasWholePage(locale: string, {country, known}: {country: string; known: number}): boolean {
  return locale === "en" || known >= WELL_KNOWN || mainLanguage(country) === new Intl.Locale(locale).language;
}

function mainLanguage(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language;
}

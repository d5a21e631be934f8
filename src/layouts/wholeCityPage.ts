import type {City} from "../model/city.ts";

/** A city with figures on so many indicators, or more, has its whole page in every language. */
export const WELL_KNOWN = 30;

/**
 * Does a city have its whole page in a language (BCP 47)? In English each city has, in the main language of its country too (by CLDR), and
 * in all where it is a capital or has figures on WELL_KNOWN indicators or more. Elsewhere the page is short and leads to the English
 * one: all pages in all languages would be more than hosts take, and take longer to build than five minutes.
 */
export function hasWholePage(locale: string, {country, capital, known}: CityAtHand): boolean {
  return (
    locale === "en" || capital || known >= WELL_KNOWN || mainLanguage(country) === new Intl.Locale(locale).language
  );
}

/** What the answer depends on. */
interface CityAtHand extends Pick<City, "country" | "capital"> {
  /** On how many indicators it has figures. */
  known: number;
}

function mainLanguage(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language;
}

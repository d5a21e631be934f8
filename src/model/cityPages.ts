import type {City} from "./city.ts";

/** The page that draws any city, where the others have their ids: no city has this one. */
export const ANY_CITY = "any";

/** So many pages of cities are made beforehand at most, in all languages together: what hosts take, and five minutes make. */
export const MOST_CITY_PAGES = 12_000;
/** At most this share of them goes to the cities that have theirs in every language. */
const IN_EVERY_LANGUAGE = 0.5;
/** A city with figures on so many indicators, or more, has its page in every language, as capitals have, while there is room. */
export const WELL_KNOWN = 30;

/** What the pages of a city depend on. */
export interface CityAtHand extends Pick<City, "id" | "country" | "capital" | "population"> {
  /** On how many indicators it has a value. */
  known: number;
}

/**
 * In which of the languages (BCP 47, English first) the pages of cities are made beforehand, by city id; all others are drawn when they
 * are asked for, by one page a language. Capitals go before the rest, then those with more figures, then larger ones. While there is
 * room, capitals and WELL_KNOWN cities have every language, the rest English and the main language of their country (by CLDR). Where room
 * ends, all who come later have none: so no city loses a page to one that comes after it.
 */
export function cityPages(cities: readonly CityAtHand[], languages: readonly string[]): Map<string, readonly string[]> {
  const atHome = new Map<string, readonly string[]>();
  for (const {country} of cities) if (!atHome.has(country)) atHome.set(country, languagesOf(country, languages));
  const pages = new Map<string, readonly string[]>();
  const everywhere = Math.floor((IN_EVERY_LANGUAGE * MOST_CITY_PAGES) / languages.length);
  let room = MOST_CITY_PAGES;
  for (const city of cities.toSorted(byStanding)) {
    const isKnown = city.capital || city.known >= WELL_KNOWN;
    const own = isKnown && pages.size < everywhere ? languages : atHome.get(city.country)!;
    if (own.length > room) break;
    pages.set(city.id, own);
    room -= own.length;
  }
  return pages;
}

/** Is the page of a city made beforehand in a language? */
export function hasCityPage({pages}: Pick<City, "pages">, locale: string): boolean {
  return pages !== null && pages.split("+").includes(locale);
}

function byStanding(a: CityAtHand, b: CityAtHand): number {
  return (
    Number(b.capital) - Number(a.capital) ||
    b.known - a.known ||
    (b.population ?? 0) - (a.population ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function languagesOf(country: string, languages: readonly string[]): string[] {
  const {language} = new Intl.Locale(`und-${country}`).maximize();
  return languages.filter((tag, index) => index === 0 || new Intl.Locale(tag).language === language);
}

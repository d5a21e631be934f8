import type {City} from "../model/city.ts";
import {ANY_CITY, hasCityPage} from "../model/cityPages.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Whose page it is, and in which languages that is made beforehand. */
export type CityAddressed = Pick<City, "id" | "pages">;

/** Where the page of a city stands within a language (BCP 47): one of its own where it is made beforehand, else the one that draws any city. */
export function cityPath(city: CityAddressed, locale: string): string {
  return hasCityPage(city, locale)
    ? `city/${city.id}/`
    : `city/${ANY_CITY}/?${new URLSearchParams({city: city.id}).toString()}`;
}

/** The address of the page of a city in the reader's language. */
export function cityUrl(screen: Pick<Screen, "base" | "locale">, city: CityAddressed): string {
  return pageUrl(screen, cityPath(city, screen.locale));
}

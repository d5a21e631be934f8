import {ANY_CITY} from "../model/cityPages.ts";

/**
 * From the address of a page of a city that does not stand (any more) to that of the page that draws it, on the same host, with all that
 * the address says besides; null for the address of another page. `base` has slashes at both ends; languages are BCP 47.
 */
export function lostCity(
  {pathname, search, hash}: Pick<Location, "pathname" | "search" | "hash">,
  base: string,
  languages: readonly string[],
): string | null {
  if (!pathname.startsWith(base)) return null;
  const [locale = "", section, id = "", ...rest] = pathname.slice(base.length).split("/");
  const isCity = section === "city" && /^[a-z0-9-]+$/.test(id) && id !== ANY_CITY && rest.join("") === "";
  if (!isCity || !languages.includes(locale)) return null;
  const further = search.length > 1 ? `&${search.slice(1)}` : "";
  return `${base}${locale}/city/${ANY_CITY}/?city=${id}${further}${hash}`;
}

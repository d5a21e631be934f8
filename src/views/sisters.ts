import {cities} from "../query/cities.ts";
import type {City} from "../model/city.ts";
import type {Database} from "../query/database.ts";
import {ties} from "../query/ties.ts";
import {briefPairs, pairSlug} from "./briefPairs.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A sister city of a city. */
export interface Sister {
  city: City;
  /** How many lists hold the pair. */
  lists: number;
  /** The address of the brief of the two: its own page, else the live one. */
  brief: string;
}

/** The sister cities of a city, those in more lists first, then the larger; which of their briefs have a page takes seconds, once: for the build. */
export async function sistersOf(
  db: Database,
  city: string,
  screen: Pick<Screen, "base" | "locale">,
): Promise<Sister[]> {
  const [registry, tied, paged] = await Promise.all([cities(db), ties(db), briefPairs(db)]);
  const pages = new Set(paged.map(pairSlug));
  const sisters = tied.flatMap(({a, b, lists}): Sister[] => {
    if (a !== city && b !== city) return [];
    const sister = registry.find(({id}) => id === (a === city ? b : a));
    return sister ? [{city: sister, lists: lists.length, brief: briefUrl(screen, city, sister.id, pages)}] : [];
  });
  return sisters.sort(
    (one, other) => other.lists - one.lists || (other.city.population ?? 0) - (one.city.population ?? 0),
  );
}

function briefUrl(screen: Pick<Screen, "base" | "locale">, a: string, b: string, pages: ReadonlySet<string>): string {
  const slug = pairSlug({a, b});
  return pageUrl(screen, pages.has(slug) ? `brief/${slug}/` : `brief/?a=${a}&b=${b}`);
}

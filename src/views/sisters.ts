import {byName} from "../format/collation.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {ties} from "../query/ties.ts";
import {briefPairs} from "./briefPairs.ts";
import {pairSlug} from "./pairSlug.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {GlanceLine} from "./tieGlances.ts";
import {glancesOf, tieGlances} from "./tieGlances.ts";

/** What a city and a sister of it have of one indicator. */
export interface SisterPair {
  indicator: Indicator;
  own: number;
  other: number;
}

/** A sister city of a city. */
export interface Sister {
  city: City;
  /** How many lists hold the pair. */
  lists: number;
  /** The address of the brief of the two: its own page, else the live one. */
  brief: string;
  /** On how many of the brief's indicators the two may be compared; those of projections are left out. */
  comparable: number;
  /** Of these the ones on which the two stand alike: headlines first, then the nearest. */
  nearest: readonly SisterPair[];
  /** Of these the ones with the most cities between the two, where they do not stand alike. */
  farthest: readonly SisterPair[];
}

/** So many indicators are told of each kind: enough for a glance. */
const TOLD = 2;

/** Whose sisters; `alone` where the ties of others are of no use, as in the browser: working them all out takes seconds, once, for the build. */
export interface TiesSelection {
  city: string;
  alone?: boolean;
}

/** The sister cities of a city, by name; alone, each leads to the live brief. */
export async function sistersOf(
  db: Database,
  {city, alone = false}: TiesSelection,
  screen: Pick<Screen, "base" | "locale">,
): Promise<Sister[]> {
  const own = (await ties(db)).filter(({a, b}) => a === city || b === city);
  const [paged, glances] = alone ? [[], await glancesOf(db, own)] : await Promise.all([briefPairs(db), tieGlances(db)]);
  const registry = await citiesById(
    db,
    own.map(({a, b}) => (a === city ? b : a)),
  );
  const pages = new Set(paged.map(pairSlug));
  return registry.sort(byName(screen.locale)).map((sister) => {
    const tie = own.find(({a, b}) => a === sister.id || b === sister.id)!;
    const slug = pairSlug(tie);
    const lines = glances.get(slug)!;
    const pairs = (chosen: readonly GlanceLine[]) =>
      chosen.slice(0, TOLD).map(({indicator, values: [a, b]}): SisterPair => {
        return tie.a === city ? {indicator, own: a, other: b} : {indicator, own: b, other: a};
      });
    return {
      city: sister,
      lists: tie.lists.length,
      brief: pageUrl(screen, pages.has(slug) ? `brief/${slug}/` : `brief/?a=${city}&b=${sister.id}`),
      comparable: lines.length,
      nearest: pairs(lines.filter(({alike}) => alike).sort(byNearness)),
      farthest: pairs(lines.filter(({alike, between}) => !alike && between !== null).sort(byDistance)),
    };
  });
}

/** As the common ground of a brief. */
function byNearness(one: GlanceLine, other: GlanceLine): number {
  const headlines = Number(other.indicator.role === "core") - Number(one.indicator.role === "core");
  return headlines || one.between! - other.between!;
}

function byDistance(one: GlanceLine, other: GlanceLine): number {
  return other.between! - one.between!;
}

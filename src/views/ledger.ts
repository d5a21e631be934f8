import type {Amendment} from "../model/amendment.ts";
import type {Observation} from "../model/observation.ts";
import {amendments} from "../query/amendments.ts";
import {citiesById} from "../query/citiesById.ts";
import {overrides} from "../query/overrides.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {replies} from "../query/replies.ts";
import type {CityAddressed} from "./cityUrl.ts";

/** What people said of one figure, and did to it. */
export interface Said {
  /** The requests to amend it, or the whole series, by the day on which they were made. */
  amendments: readonly Amendment[];
  /** It was corrected by hand, or is worked out of a figure that was. */
  corrected: boolean;
  /** The city, where it has replied on its indicator. */
  replied: CityAddressed | null;
}

/** What is said of most figures. */
export const NOTHING_SAID: Said = {amendments: [], corrected: false, replied: null};

/** From a figure to what is said of it. Where a release has no such rows nothing is fetched. */
export const ledger = perDatabase(async (db) => {
  const [asked, corrected, replied] = await Promise.all([amendments(db), overrides(db), replies(db)]);
  const registry = await citiesById(
    db,
    replied.map(({city}) => city),
  );
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const isEmpty = asked.length + corrected.length + replied.length === 0;
  return ({city, indicator, period}: Pick<Observation, "city" | "indicator" | "period">): Said => {
    if (isEmpty) return NOTHING_SAID;
    const isOf = (row: {city: string; indicator: string | null}) => row.city === city && row.indicator === indicator;
    return {
      amendments: asked.filter((row) => isOf(row) && (row.period === null || row.period === period)),
      corrected: corrected.some((row) => isOf(row) && row.period === period),
      replied: replied.some(isOf) ? cityOf.get(city)! : null,
    };
  };
});

import {round} from "../format/round.ts";
import type {Level} from "../model/area.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Status} from "../model/status.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import type {Grade} from "./comparability.ts";
import {MINIMUM_CITIES} from "./constants.ts";

/** "2 of 6", or "=2 of 6" where it is shared. */
export interface Place {
  rank: number;
  tied: boolean;
  /** How many cities have a value. */
  count: number;
}

/** Why no place is given, in the order in which it is asked, the most lasting first; texts are in src/i18n under `refusal.CODE`. */
export const RANK_REFUSALS = [
  "NEUTRAL", // neither more nor less is better
  "NOT_RANKABLE", // the indicator's definition forbids it
  "REGIONAL", // the figure is a region's or a country's
  "FORECAST",
  "MISSING",
  "NOT_ELIGIBLE", // its status is not one that may be ranked
  "MIXED_COUNTRIES", // comparable within a country alone
  "MIXED_CLIMATES", // comparable within a climate alone
  "MIXED_METHODS", // comparable within a method alone
  "YEARS_APART", // the values are of years too far from one another
  "NOT_COMPARABLE", // the compared figures are of grade D
  "TOO_FEW", // fewer cities than a place needs
] as const;

export type RankRefusal = (typeof RANK_REFUSALS)[number];

/** What a place would be given for. */
export interface RankCase {
  indicator: Pick<Indicator, "direction" | "rankable" | "crossCountry" | "strata" | "tolerance">;
  /** Of the city's own figure. */
  level: Level;
  status: Status;
  value: number | null;
  /** Cities with an eligible value, this one included. */
  count: number;
  /** Of how many countries the compared cities are. */
  countries: number;
  /** Of how many strata of the indicator they are (stratum.ts); 1 where absent. */
  strata?: number;
  /** The years between the oldest and the newest value compared, where no reference year aligns them. */
  span?: number;
  /** How well the compared figures can be held against one another, where that has been asked. */
  grade?: Grade;
  /** The least number of cities, where it is not that of a place (constants.ts). */
  least?: number;
}

/**
 * The places of the values, in their order (METHODS.md M4): standard competition ranking, 1 + the number of strictly
 * better values, compared as printed, so rounded to the decimals. Null for null. Ask `rankRefusal` first.
 */
export function competitionRank(
  values: readonly (number | null)[],
  {direction, decimals}: {direction: Exclude<Indicator["direction"], "neutral">; decimals: number},
): (Place | null)[] {
  const sign = direction === "lower-is-better" ? 1 : -1;
  const printed = values.map((value) => (value === null ? null : sign * round(value, decimals)));
  const sorted = printed.filter((value) => value !== null).sort((a, b) => a - b);
  const first = new Map<number, number>();
  const shared = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    shared.set(value, (shared.get(value) ?? 0) + 1);
  });
  return printed.map((value) =>
    value === null ? null : {rank: first.get(value)!, tied: shared.get(value)! > 1, count: sorted.length},
  );
}

/** Why the city may not be given a place (METHODS.md M0, M2 and M4), the most lasting reason first; null where it may. */
export function rankRefusal({
  indicator,
  level,
  status,
  value,
  count,
  countries,
  strata = 1,
  span = 0,
  grade,
  least = MINIMUM_CITIES.rank,
}: RankCase): RankRefusal | null {
  if (indicator.direction === "neutral") return "NEUTRAL";
  if (!indicator.rankable) return "NOT_RANKABLE";
  if (level !== "city") return "REGIONAL";
  if (status === "F") return "FORECAST";
  if (value === null) return "MISSING";
  if (!ELIGIBLE_STATUSES.includes(status)) return "NOT_ELIGIBLE";
  if (!indicator.crossCountry && (countries > 1 || strata > 1)) return "MIXED_COUNTRIES";
  if (strata > 1) return indicator.strata === "climate" ? "MIXED_CLIMATES" : "MIXED_METHODS";
  if (span > indicator.tolerance) return "YEARS_APART";
  if (grade === "D") return "NOT_COMPARABLE";
  return count < least ? "TOO_FEW" : null;
}

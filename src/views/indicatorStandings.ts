import type {PlacesRefusal} from "../format/sentences/indicatorPlaces.ts";
import {round} from "../format/round.ts";
import {INTERVAL_LEVEL} from "../methods/constants.ts";
import type {PlaceInterval} from "../methods/estimateRanks.ts";
import {estimateRanks} from "../methods/estimateRanks.ts";
import type {Permission} from "../methods/permission.ts";
import {permission} from "../methods/permission.ts";
import type {Group} from "../methods/quantile.ts";
import {groups} from "../methods/quantile.ts";
import type {Place} from "../methods/rank.ts";
import {competitionRank} from "../methods/rank.ts";
import type {CityFigure, IndicatorFigures} from "./indicatorFigures.ts";

/** Where a city stands among the cities of a set. */
export interface Standing extends CityFigure {
  place: Place | null;
  /** The first and the last place that it may have; null where places are refused and where it has no interval. */
  span: PlaceInterval | null;
  /** The quarter of its figure; null where none is drawn. */
  group: Group | null;
}

/** The cities of a set, and what may be said of them. */
export interface IndicatorStandings {
  /** In the order of the set. */
  standings: readonly Standing[];
  permission: Permission;
  /** Why no city of the set is given a place. */
  refusal: PlacesRefusal | null;
  /** Has any figure of the set an interval? */
  intervals: boolean;
}

/** The places and quarters of the cities of a set among one another, as far as permitted use allows (METHODS.md M3, M4, M11). */
export function indicatorStandings(
  figures: Pick<IndicatorFigures, "indicator">,
  set: readonly CityFigure[],
): IndicatorStandings {
  const known = made.get(set) ?? standingsOf(figures, set);
  made.set(set, known);
  return known;
}

/** All views of a page ask for the same set. */
const made = new WeakMap<readonly CityFigure[], IndicatorStandings>();

function standingsOf({indicator}: Pick<IndicatorFigures, "indicator">, set: readonly CityFigure[]): IndicatorStandings {
  const {direction, decimals} = indicator;
  // All figures of the set are eligible and of one level, so that one of them stands for all.
  const one = set.slice(0, 1).map(({city, row}) => ({...row, country: city.country}));
  const countries = new Set(set.map(({city}) => city.country)).size;
  const allowed = permission(indicator, one, {count: set.length, countries});
  const refusal = allowed.rank as PlacesRefusal | null;
  const values = set.map(({row}) => row.value);
  const intervals = set.some(({row}) => row.low !== null && row.high !== null);
  const ranked = refusal === null && direction !== "neutral";
  const places = ranked ? competitionRank(values, {direction, decimals}) : [];
  const spans = ranked && intervals ? estimateRanks(set.map(estimateOf), direction) : [];
  const printed = values.map((value) => round(value, decimals));
  const quarters = allowed.quartile === null ? groups(printed, direction) : [];
  const standings = set.map((figure, index) => ({
    ...figure,
    place: places[index] ?? null,
    span: spans[index] ?? null,
    group: quarters[index] ?? null,
  }));
  return {standings, permission: allowed, refusal, intervals};
}

/** The published interval as a margin of error: half of its width, although its ends may lie unequally far from the value. */
function estimateOf({row: {value, low, high}}: CityFigure) {
  return {value, margin: low === null || high === null ? null : (high - low) / 2, confidence: INTERVAL_LEVEL};
}

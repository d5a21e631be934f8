import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {LOOKBACK_LEAST_SHARE, LOOKBACK_NEAR_MOST, LOOKBACK_YEARS} from "./constants.ts";

type Candidate = Pick<Observation, "year" | "value" | "status"> & {period?: string};
type Valued<Row> = Row & {value: number};

/** What decides which figure may stand for a year: of an indicator of projections alone a projection may. */
type Standing = Pick<Indicator, "tolerance"> & Partial<Pick<Indicator, "forecast">>;

/**
 * The observation of one city that stands for the year (METHODS.md M2): eligible, with a value, at most `tolerance` years
 * away; the nearest, then the earlier, then the better status. Null where there is none.
 */
export function selectReference<Row extends Candidate>(
  observations: readonly Row[],
  year: number,
  {tolerance, forecast = false}: Standing,
): Valued<Row> | null {
  let chosen: Valued<Row> | null = null;
  for (const row of observations) {
    if (!isEligible(row, forecast) || Math.abs(row.year - year) > tolerance) continue;
    if (chosen === null || compare(row, chosen, year) < 0) chosen = row;
  }
  return chosen;
}

/**
 * The newest observation of one city that has a value, of any status but a forecast (unless the indicator is one of forecasts): for
 * showing, not for ranking. Null where there is none.
 */
export function newest<Row extends Candidate>(
  observations: readonly Row[],
  {forecast = false}: Partial<Pick<Indicator, "forecast">> = {},
): Valued<Row> | null {
  let chosen: Valued<Row> | null = null;
  for (const row of observations) {
    if (!hasValue(row) || (row.status === "F" && !forecast)) continue;
    if (chosen === null || row.year > chosen.year || (row.year === chosen.year && trust(row) < trust(chosen)))
      chosen = row;
  }
  return chosen;
}

/**
 * The reference year of a comparison (METHODS.md M2): of the last years up to the newest, the one in which most cities
 * have a value, or the latest that has nearly as many. The newest is the last year that a tenth of the cities have, so that
 * a few early figures do not set the year of all. Takes the years of each city; null where no city has any.
 */
export function referenceYear(yearsByCity: Iterable<Iterable<number>>, lookback = LOOKBACK_YEARS): number | null {
  const cities = new Map<number, number>();
  let all = 0;
  for (const years of yearsByCity) {
    const own = new Set(years);
    if (own.size > 0) all += 1;
    for (const year of own) cities.set(year, (cities.get(year) ?? 0) + 1);
  }
  if (all === 0) return null;
  const frequent = [...cities.keys()].filter((year) => cities.get(year)! >= LOOKBACK_LEAST_SHARE * all);
  const latest = Math.max(...(frequent.length > 0 ? frequent : cities.keys()));
  const recent = [...cities.keys()].filter((year) => year > latest - lookback && year <= latest);
  const most = Math.max(...recent.map((year) => cities.get(year)!));
  return Math.max(...recent.filter((year) => cities.get(year)! >= LOOKBACK_NEAR_MOST * most));
}

function compare(a: Candidate, b: Candidate, year: number): number {
  return (
    Math.abs(a.year - year) - Math.abs(b.year - year) ||
    a.year - b.year ||
    trust(a) - trust(b) ||
    Number((a.period ?? "") > (b.period ?? "")) - Number((a.period ?? "") < (b.period ?? ""))
  );
}

function isEligible<Row extends Candidate>(row: Row, forecast: boolean): row is Valued<Row> {
  return hasValue(row) && (ELIGIBLE_STATUSES.includes(row.status) || (forecast && row.status === "F"));
}

function hasValue<Row extends Candidate>(row: Row): row is Valued<Row> {
  return row.value !== null;
}

/** Its place in the order of trust; the ineligible last. */
function trust({status}: Candidate): number {
  const place = ELIGIBLE_STATUSES.indexOf(status);
  return place === -1 ? ELIGIBLE_STATUSES.length : place;
}

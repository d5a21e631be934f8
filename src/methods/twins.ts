import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {TWINS} from "./constants.ts";

/** A figure that a city stood at in a year. */
export interface TwinPoint extends Pick<Observation, "period" | "year"> {
  value: number;
}

/** What is followed of one city and indicator: its figures since the last break, in order of years; at least one. */
export interface TwinSeries extends Pick<Observation, "city" | "source" | "boundary"> {
  points: readonly TwinPoint[];
}

/** A city that stood where another stands now, and has improved. */
export interface Twin extends Pick<Observation, "city" | "source"> {
  /** When it stood there, and its newest figure. */
  then: TwinPoint;
  now: TwinPoint;
  /** How much better it has become and stayed over its last two figures; in the indicator's unit, above 0. */
  lasting: number;
}

/** Where a city stands, and what counts as the same place. */
export interface TwinSearch {
  direction: Exclude<Indicator["direction"], "neutral">;
  /** Two figures no further apart are one (`twinTolerance`). */
  tolerance: number;
  /** The least years between then and now. */
  years?: number;
  count?: number;
}

/** A figure that may take part: a city's own, eligible, with a value. */
type Candidate = Pick<Observation, "city" | "period" | "year" | "value" | "status" | "level" | "source" | "boundary">;

/** The series that can be followed, by city as they come: the eligible figures since the last break of those that are the city's own. */
export function twinSeries(observations: readonly Candidate[]): TwinSeries[] {
  return [...Map.groupBy(observations, ({city}) => city)].flatMap(([city, rows]) => {
    const sorted = rows.toSorted((a, b) => a.year - b.year);
    const start = Math.max(
      0,
      sorted.findLastIndex(({status}) => status === "B"),
    );
    const known = sorted.slice(start).filter(isTold);
    const last = known.at(-1);
    if (last === undefined || known.some(({level}) => level !== "city")) return [];
    return [{city, source: last.source, boundary: last.boundary, points: known}];
  });
}

/**
 * How far apart two figures may be and still be the same place: a share of the distance between the quartiles of all cities,
 * or one unit of the last printed digit, whichever is more. A convention of this project.
 */
export function twinTolerance({lower, upper}: {lower: number; upper: number}, decimals: number): number {
  return Math.max(TWINS.share * (upper - lower), 10 ** -decimals);
}

/**
 * The cities that stood where the city stands now, at least so many years before their newest figure, and have since improved
 * by more than the tolerance and kept it over their last two figures; those that gained most first, then by id. Of several
 * such years the last one counts. Only series of the same boundary are held against one another.
 */
export function twins(
  {city, boundary, points}: TwinSeries,
  others: readonly TwinSeries[],
  {direction, tolerance, years = TWINS.years, count = TWINS.count}: TwinSearch,
): Twin[] {
  const sign = direction === "lower-is-better" ? -1 : 1;
  const own = points.at(-1)!.value;
  const found = others.flatMap((other): Twin[] => {
    const now = other.points.at(-1)!;
    if (other.city === city || other.boundary !== boundary || sign * (now.value - own) <= 0) return [];
    const then = other.points.findLast(({year, value}) => now.year - year >= years && isNear(value, own, tolerance));
    if (then === undefined) return [];
    const since = other.points.filter(({year}) => year > then.year).slice(-TWINS.kept);
    const lasting = Math.min(...since.map(({value}) => sign * (value - then.value)));
    return lasting > tolerance ? [{city: other.city, source: other.source, then, now, lasting}] : [];
  });
  return found
    .sort((a, b) => b.lasting - a.lasting || Number(a.city > b.city) - Number(a.city < b.city))
    .slice(0, count);
}

function isTold<Row extends Candidate>(row: Row): row is Row & {value: number} {
  return row.value !== null && ELIGIBLE_STATUSES.includes(row.status);
}

/** The tolerance itself is near, whatever the last binary digit says. */
function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * (1 + 1e-9);
}

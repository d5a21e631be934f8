import type {Level} from "../model/area.ts";
import type {Status} from "../model/status.ts";

/** One point of a series over time. */
export interface TrendPoint {
  year: number;
  value: number | null;
  status: Status;
  /** A figure of the region and one of the city are not joined. */
  level?: Level;
}

/** Points that may be joined by a line; one point alone is a dot. */
export interface Stretch {
  points: {year: number; value: number}[];
  /** A forecast begins at the last point before it, so that its line is joined. */
  forecast: boolean;
}

/** A break in the series, between the two points that it parts. */
export interface SeriesBreak {
  before: {year: number; value: number};
  after: {year: number; value: number};
}

/**
 * Parts a series, in order of years, where it may not be joined: over more than `gap` years without a value, at a break
 * (status B) or another level, and where forecasts (status F) begin. Points without a value are left out.
 */
export function stretches(points: readonly TrendPoint[], gap: number): {stretches: Stretch[]; breaks: SeriesBreak[]} {
  const parts: Stretch[] = [];
  const breaks: SeriesBreak[] = [];
  let part: Stretch | undefined;
  let levelBefore: Level | undefined;
  for (const {year, value, status, level} of points) {
    if (value === null) continue;
    const point = {year, value};
    const forecast = status === "F";
    const last = part?.points.at(-1);
    const joined = last !== undefined && year - last.year <= gap && status !== "B" && level === levelBefore;
    levelBefore = level;
    if (last && status === "B") breaks.push({before: last, after: point});
    if (part && joined && part.forecast === forecast) {
      part.points.push(point);
      continue;
    }
    part = {points: last && joined && forecast ? [last, point] : [point], forecast};
    parts.push(part);
  }
  return {stretches: parts, breaks};
}

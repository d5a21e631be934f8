import {median} from "d3-array";

/** One value of a series; `time` in years, perhaps with a fraction. */
export interface TimedValue {
  time: number;
  value: number | null;
}

/** A line through a series. */
export interface TheilSenLine {
  /** Units a year. */
  slope: number;
  /** The value of the line at year 0. */
  intercept: number;
  /** Of how many pairs the slope is the median. */
  pairs: number;
}

/**
 * The line of Theil (1950) and Sen (1968), as METHODS.md M8 has it: the median slope of all pairs with their real spacing,
 * and median value − slope · median time as the intercept. Order does not matter; nulls are left out, and pairs of one
 * time. Null where no pair remains.
 */
export function theilSen(series: readonly TimedValue[]): TheilSenLine | null {
  const points = series.filter((point): point is {time: number; value: number} => point.value !== null);
  const slopes = points.flatMap((a, i) =>
    points
      .slice(i + 1)
      .filter((b) => b.time !== a.time)
      .map((b) => (b.value - a.value) / (b.time - a.time)),
  );
  const slope = median(slopes);
  if (slope === undefined) return null;
  const intercept = median(points, ({value}) => value)! - slope * median(points, ({time}) => time)!;
  return {slope, intercept, pairs: slopes.length};
}

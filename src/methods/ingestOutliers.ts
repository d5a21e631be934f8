import {mean, median} from "d3-array";

/** From so large a modified z on a change is an outlier (Iglewicz and Hoaglin 1993). */
export const OUTLIER_Z = 3.5;

/** Among fewer changes than this none is an outlier. */
export const LEAST_CHANGES = 8;

/** What makes a deviation comparable with a standard deviation: over the MAD, and over the mean absolute deviation where that is 0. */
export const OUTLIER_FACTORS = {median: 0.6745, mean: 0.7979} as const;

/**
 * The change that is looked at for outliers (METHODS.md M13): the natural logarithm of the ratio, of shares the difference in
 * points. Null without both values, or where the ratio has no logarithm.
 */
export function ingestChange(previous: number | null, value: number | null, isShare: boolean): number | null {
  if (previous === null || value === null) return null;
  if (isShare) return value - previous;
  const ratio = value / previous;
  return previous !== 0 && ratio > 0 ? Math.log(ratio) : null;
}

/**
 * The modified z of the changes of one indicator across cities, in their order (METHODS.md M13): 0.6745·(Δ − median)/MAD; where
 * the MAD is 0, 0.7979·(Δ − median)/mean absolute deviation; 0 where that is 0 too. Null for null, and for all of fewer than
 * eight changes.
 */
export function modifiedZ(changes: readonly (number | null)[]): (number | null)[] {
  const present = changes.filter((change) => change !== null);
  const middle = median(present);
  if (middle === undefined || present.length < LEAST_CHANGES) return changes.map(() => null);
  const deviations = present.map((change) => Math.abs(change - middle));
  const [absolute, average] = [median(deviations)!, mean(deviations)!];
  const {median: overMedian, mean: overMean} = OUTLIER_FACTORS;
  const scale = absolute > 0 ? overMedian / absolute : average > 0 ? overMean / average : 0;
  return changes.map((change) => (change === null ? null : scale * (change - middle)));
}

/** Which changes are outliers across cities, in their order: worth a warning, never a refusal. */
export function ingestOutliers(changes: readonly (number | null)[], threshold: number = OUTLIER_Z): boolean[] {
  return modifiedZ(changes).map((z) => z !== null && Math.abs(z) > threshold);
}

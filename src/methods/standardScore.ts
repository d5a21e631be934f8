import {max, mean, median, min} from "d3-array";

/** 1 ÷ the 75 % quantile of the normal distribution: makes the median absolute deviation estimate its standard deviation. */
const MEDIAN_DEVIATION = 1.4826;
/** √(π/2): does the same for the mean absolute deviation. */
const MEAN_DEVIATION = 1.253314;

type Values = readonly (number | null)[];

/**
 * The distance of each value from the mean, in standard deviations of the reference set (the population's, divided by n;
 * METHODS.md M5). The values themselves are the reference where none is given. Null for null; 0 for all where the
 * reference has no spread; null for all where it is empty.
 */
export function zScores(values: Values, reference: Values = values): (number | null)[] {
  const present = reference.filter((value) => value !== null);
  const centre = mean(present);
  if (centre === undefined) return values.map(() => null);
  const spread = min(present) === max(present) ? 0 : Math.sqrt(mean(present, (value) => (value - centre) ** 2)!);
  return scaled(values, centre, spread);
}

/**
 * The distance of each value from the median, in 1.4826 × the median absolute deviation of the reference set; where that
 * is 0, in 1.253314 × the mean absolute deviation from the median; where that is 0 too, 0 (METHODS.md M5). Outliers do not
 * move it. Nulls as in `zScores`; `capScore` before drawing.
 */
export function robustScores(values: Values, reference: Values = values): (number | null)[] {
  const present = reference.filter((value) => value !== null);
  const centre = median(present);
  if (centre === undefined) return values.map(() => null);
  const deviations = present.map((value) => Math.abs(value - centre));
  return scaled(values, centre, MEDIAN_DEVIATION * median(deviations)! || MEAN_DEVIATION * mean(deviations)!);
}

/** A score as it is drawn: at most 3 from 0 (METHODS.md M5). */
export function capScore(score: number): number {
  return Math.min(3, Math.max(-3, score));
}

function scaled(values: Values, centre: number, spread: number): (number | null)[] {
  return values.map((value) => (value === null ? null : spread === 0 ? 0 : (value - centre) / spread));
}

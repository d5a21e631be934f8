import {twoSidedP} from "./normal.ts";

/** The test of Mann (1945) and Kendall (1975) for a series that goes one way. */
export interface MannKendallTest {
  /** Pairs that rise less pairs that fall. */
  s: number;
  /** The variance of s, corrected for equal values. */
  variance: number;
  /** Continuity-corrected; 0 where s is 0. */
  z: number;
  /** Two-sided, by the normal approximation. */
  p: number;
  /** Kendall's tau-b, −1 to 1; 0 where all values are equal. */
  tau: number;
}

/**
 * Mann and Kendall's test of values in the order of time (METHODS.md M8). Nulls are left out; null for fewer than two
 * values. It takes the values as independent: of a series whose years resemble one another p is too small.
 */
export function mannKendall(series: readonly (number | null)[]): MannKendallTest | null {
  const values = series.filter((value) => value !== null);
  const n = values.length;
  if (n < 2) return null;
  let s = 0;
  values.forEach((value, i) => values.slice(i + 1).forEach((later) => (s += Math.sign(later - value))));
  const ties = tieSizes(values);
  const correction = ties.reduce((sum, size) => sum + size * (size - 1) * (2 * size + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - correction) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return {s, variance, z, p: twoSidedP(z), tau: s === 0 ? 0 : s / Math.sqrt(pairs * untied)};
}

/** How many share each value. */
function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

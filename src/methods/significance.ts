/** Two-sided quantiles of the normal distribution as statistical offices print them; the US Census Bureau publishes at 0.9. */
const Z = {0.9: 1.645, 0.95: 1.96, 0.99: 2.576} as const;

/** A confidence level of a margin of error. */
export type Confidence = keyof typeof Z;

/** A value with its margin of error, both in the same unit. */
export interface Estimate {
  value: number | null;
  /** Half the width of its interval; null where it is not published, which is never taken as 0. */
  margin: number | null;
  /** Of the margin; 0.9 where it is left out. */
  confidence?: Confidence;
}

/** How many standard errors a difference must exceed to be certain at a level. */
export function criticalValue(confidence: Confidence): number {
  return Z[confidence];
}

/** The standard error behind a margin of error (METHODS.md M11); null for a margin that is not known. */
export function standardError(margin: number | null, confidence: Confidence = 0.9): number | null {
  return margin === null ? null : Math.abs(margin) / Z[confidence];
}

/**
 * Whether two estimates differ for certain at a confidence level (METHODS.md M11): z = difference over the standard error
 * of the difference. Intervals that overlap may still differ. Null where a value or a margin is not known; of two exact
 * values z is infinite, or 0 where they are equal.
 */
export function difference(
  a: Estimate,
  b: Estimate,
  confidence: Confidence = 0.9,
): {z: number; significant: boolean} | null {
  const [left, right] = [standardError(a.margin, a.confidence), standardError(b.margin, b.confidence)];
  if (a.value === null || b.value === null || left === null || right === null) return null;
  const z = a.value === b.value ? 0 : (a.value - b.value) / Math.hypot(left, right);
  return {z, significant: Math.abs(z) > Z[confidence]};
}

/** Is the standard error more than 30 % of the value, so that its status is U (METHODS.md M11)? False where it is not known. */
export function isUnreliable({value, margin, confidence}: Estimate): boolean {
  const error = standardError(margin, confidence);
  return value !== null && error !== null && error > 0.3 * Math.abs(value);
}

/**
 * The decimals that a value deserves (METHODS.md M11): those of the indicator, and no more than to the first significant
 * digit of its margin of error, one more where that digit is 1 or 2. Those of the indicator where the margin is not known
 * or 0. For display alone: what is downloaded keeps its digits.
 */
export function marginDecimals(decimals: number, margin: number | null): number {
  if (margin === null || margin === 0 || !Number.isFinite(margin)) return decimals;
  const [digits, exponent] = Math.abs(margin).toExponential().split("e") as [string, string];
  const place = -Number(exponent) + (digits.startsWith("1") || digits.startsWith("2") ? 1 : 0);
  return Math.min(decimals, Math.max(0, place));
}

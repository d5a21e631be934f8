/**
 * Which of many tests stand when at most the share `rate` of those that stand may be false, in their order (Benjamini and
 * Hochberg 1995, METHODS.md M8): all up to the largest rank i with pᵢ ≤ rate·i/m. Nulls, tests that were not made, are
 * false and do not count.
 */
export function falseDiscovery(ps: readonly (number | null)[], rate: number): boolean[] {
  const sorted = ps.filter((p) => p !== null).sort((a, b) => a - b);
  const threshold = sorted.findLast((p, index) => p <= (rate * (index + 1)) / sorted.length);
  return ps.map((p) => p !== null && threshold !== undefined && p <= threshold);
}

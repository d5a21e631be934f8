import type {Scores} from "./composite.ts";

/**
 * Is the one city at least as good as the other on every indicator, and better on one (Pareto; METHODS.md M10)? No weights
 * take part. False where either lacks one of the scores: what is not known is not beaten.
 */
export function dominates(a: Scores, b: Scores, indicators: readonly string[]): boolean {
  let better = false;
  for (const id of indicators) {
    const [own, other] = [a[id] ?? null, b[id] ?? null];
    if (own === null || other === null || own < other) return false;
    if (own > other) better = true;
  }
  return better;
}

/** For each city, in their order, the positions of the cities that it beats on every indicator. */
export function dominance(cities: readonly Scores[], indicators: readonly string[]): number[][] {
  return cities.map((city) => cities.flatMap((other, index) => (dominates(city, other, indicators) ? [index] : [])));
}

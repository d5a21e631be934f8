/** The two-sided 95 % quantile of the normal distribution. */
const Z_95 = 1.959963984540054;

/** Between which values the true one lies, by chance alone. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Byar's interval of a count of events, as counts (METHODS.md M1): within 0.1 of the exact Poisson one for ten events and
 * more. The lower end of no events is 0. `z` is the normal quantile of the wanted level, 95 % where none is given.
 */
export function byarInterval(events: number, z = Z_95): Interval {
  const next = events + 1;
  const low = events === 0 ? 0 : events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
  return {low: Math.max(0, low), high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3};
}

/** Byar's interval of a rate, in the unit of the rate; the population is taken as exact. Null where either part is missing or no rate is possible. */
export function rateInterval(
  events: number | null,
  denominator: number | null,
  {multiplier, z = Z_95}: {multiplier: number; z?: number},
): Interval | null {
  if (events === null || denominator === null || !(events >= 0) || !(denominator > 0)) return null;
  const {low, high} = byarInterval(events, z);
  return {low: (multiplier * low) / denominator, high: (multiplier * high) / denominator};
}

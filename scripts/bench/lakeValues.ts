import {fnv1a} from "../../src/model/fnv1a.ts";
import type {IndicatorFile} from "../../src/model/indicator.ts";

/** The years of which the synthetic lake has a value of every city and indicator. */
export const YEARS = Array.from({length: 25}, (_, index) => 2000 + index);

/**
 * The synthetic values of a city, by the id of each indicator that is not derived: one for each of YEARS, in its unit and decimals;
 * the same for the same city. Cities lie within the soft range, most of them in its middle, and a series drifts and wavers. What a ratio is worked out of is made
 * so that the ratio lies in its own range.
 */
export function syntheticValues(city: string, indicators: readonly IndicatorFile[]): Map<string, number[]> {
  const published = indicators.filter(({derive}) => derive === undefined);
  const values = new Map(published.map((indicator) => [indicator.id, series(city, indicator)]));
  for (const indicator of indicators) {
    const {derive} = indicator;
    if (derive?.id !== "ratio") continue;
    const whole = values.get(derive.denominator)!;
    const rates = series(city, indicator);
    const parts = rates.map((rate, year) => Math.round((rate * whole[year]!) / derive.multiplier));
    values.set(derive.numerator, parts);
  }
  return values;
}

function series(
  city: string,
  {id, range, scale, decimals}: Pick<IndicatorFile, "id" | "range" | "scale" | "decimals">,
): number[] {
  const next = random(fnv1a(`${city} ${id}`));
  const [low, high] = range.soft;
  const share = (next() + next() + next()) / 3;
  const start = scale === "log" ? low * (high / low) ** share : low + (high - low) * share;
  const drift = (next() - 0.5) * 0.02;
  return YEARS.map((_, year) => {
    const value = start * (1 + drift * year + (next() - 0.5) * 0.01);
    return Number(Math.min(Math.max(value, low), high).toFixed(decimals));
  });
}

/** A generator of numbers from 0 to 1 that the seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

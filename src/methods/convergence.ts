import {deviation, mean} from "d3-array";
import {CONVERGENCE_CITIES} from "./constants.ts";

/** How unequal cities are. */
export interface Spread {
  /** The standard deviation of the logarithms, of the whole population (ddof 0). */
  sigma: number;
  /** The coefficient of variation: standard deviation (ddof 0) over mean. */
  variation: number;
  count: number;
}

/** Whether cities grow alike between two years; both are told, since beta alone also shows chance falling back. */
export interface Convergence {
  from: Spread;
  to: Spread;
  /** Falling sigma: the cities come nearer to one another. */
  sigmaChange: number;
  /** The slope of log growth on the logarithm of the first value; below 0 the lower grow faster. Null where all began alike. */
  beta: number | null;
}

/** The spread of values above 0 (METHODS.md M8); nulls and others are left out. Null where none remains. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const positive = values.filter(isPositive);
  if (positive.length === 0) return null;
  return {
    sigma: populationDeviation(positive.map(Math.log)),
    variation: populationDeviation(positive) / mean(positive)!,
    count: positive.length,
  };
}

/**
 * Sigma and beta convergence of cities, each with its value in a first and a last year (METHODS.md M8). A city without two
 * values above 0 is left out of both years. Null for fewer cities than `least`.
 */
export function convergence(
  cities: readonly (readonly [number | null, number | null])[],
  least: number = CONVERGENCE_CITIES,
): Convergence | null {
  const panel = cities.filter((pair): pair is readonly [number, number] => pair.every(isPositive));
  const [from, to] = [spread(panel.map(([first]) => first)), spread(panel.map(([, last]) => last))];
  if (panel.length < least || from === null || to === null) return null;
  return {from, to, sigmaChange: to.sigma - from.sigma, beta: betaOf(panel)};
}

function betaOf(panel: readonly (readonly [number, number])[]): number | null {
  const start = panel.map(([first]) => Math.log(first));
  const growth = panel.map(([first, last]) => Math.log(last / first));
  const [startMean, growthMean] = [mean(start)!, mean(growth)!];
  const squares = start.reduce((sum, x) => sum + (x - startMean) ** 2, 0);
  if (squares < 1e-20) return null;
  return start.reduce((sum, x, index) => sum + (x - startMean) * (growth[index]! - growthMean), 0) / squares;
}

/** d3's deviation divides by n − 1; of one value it has none. */
function populationDeviation(values: readonly number[]): number {
  return (deviation(values) ?? 0) * Math.sqrt((values.length - 1) / values.length);
}

function isPositive(value: number | null): value is number {
  return value !== null && value > 0;
}

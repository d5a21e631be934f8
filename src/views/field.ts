import {round} from "../format/round.ts";
import type {Standing} from "../methods/percentileRank.ts";
import {standingAmong, standingAt} from "../methods/percentileRank.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Quartiles} from "../methods/quantile.ts";
import {quartiles} from "../methods/quantile.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Distribution} from "../query/distributions.ts";
import type {Reference} from "../query/reference.ts";

/** Those against whom cities are held on one indicator, the cities themselves included. */
export interface Field {
  count: number;
  /** Of how many countries they are. */
  countries: number;
  /** Their values, as printed and ascending; of very many those at evenly spread places. */
  values: readonly number[];
  /** Their middle half; null for too few. */
  quartiles: Quartiles | null;
  /** How many lie beyond either end of the drawn domain. */
  below: number;
  above: number;
  /** Where a city with this value stands among them; null where they are nobody, or its place is not known. */
  standing: (city: string, value: number) => Standing | null;
}

/** Of a stratum of too few cities nothing is told. */
export const NOBODY: Field = {
  ...{count: 0, countries: 0, values: [], quartiles: null, below: 0, above: 0},
  standing: () => null,
};

/** A field of these values, as printed and ascending. */
export function fieldOf(
  {values, countries}: Pick<Field, "values" | "countries">,
  {start, stop}: Pick<Distribution, "start" | "stop">,
  indicator: Pick<Indicator, "direction" | "decimals">,
): Field {
  const [first, last] = [round(start, indicator.decimals), round(stop, indicator.decimals)];
  return {
    ...{count: values.length, countries, values, quartiles: quartiles(values)},
    below: values.filter((value) => value < first).length,
    above: values.filter((value) => value > last).length,
    standing: (_, value) => (values.length > 0 ? standingAmong(values, value, indicator) : null),
  };
}

/** Does it tell some of the values alone? Then the places of cities are known from their rows of `reference`. */
export function isCondensed({values, count}: Pick<Distribution, "values" | "count">): boolean {
  return values.length < count;
}

/** The field of a distribution; of a condensed one with the rows of the cities whose places are asked for, by city. */
export function fieldOfDistribution(
  distribution: Distribution,
  indicator: Pick<Indicator, "direction" | "decimals">,
  rows: ReadonlyMap<string, Reference>,
): Field {
  if (!isCondensed(distribution)) return fieldOf(distribution, distribution, indicator);
  const {count, countries, values, below, above, lower, median, upper} = distribution;
  return {
    ...{count, countries, values, below, above},
    quartiles: count < MINIMUM_CITIES.quartiles ? null : {lower, median, upper},
    standing(city) {
      const {below = null, equal = null} = rows.get(city) ?? {};
      return below === null || equal === null ? null : standingAt({below, equal, count}, indicator.direction);
    },
  };
}

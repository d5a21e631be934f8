import type {ComparedTrait, Dimension, Traits} from "./gower.ts";
import {isCovered} from "./gower.ts";

/** A trait whose dimensions hold those of a whole universe of cities as numbers, so that many pairs are compared fast. */
export interface PreparedTrait extends ComparedTrait {
  dimensions: PreparedDimension[];
}

/** A dimension over the cities of a universe. */
export interface PreparedDimension extends Dimension {
  /** By the place of the city in the universe; NaN for none. */
  values: Float64Array;
  /** A trait as such a number: itself, or a number for each kind of a nominal one; NaN for none. */
  code(trait: Traits[string]): number;
}

/** The trait over the cities of a universe, in their order. A number where kinds are expected is a kind; a kind where numbers are expected is none. */
export function prepareTrait(trait: ComparedTrait, universe: readonly {traits: Traits}[]): PreparedTrait {
  const dimensions = trait.dimensions.map((dimension): PreparedDimension => {
    const code = dimension.range === null ? kinds() : number;
    const values = Float64Array.from(universe, ({traits}) => code(traits[dimension.id] ?? null));
    return {...dimension, values, code};
  });
  return {...trait, dimensions};
}

/** How far a city is from all of a universe in one trait, by the place of the other in the universe; 0 and 0 where either has nothing. */
export interface TraitApart {
  id: string;
  weight: number;
  /** The weight, where both have something. */
  common: Float64Array;
  /** That times their difference, from 0 to 1. */
  apart: Float64Array;
}

/** How far a city is from all of the universe, trait by trait. */
export function traitsApart(traits: Traits, columns: readonly PreparedTrait[], count: number): TraitApart[] {
  return columns.map(({id, weight, dimensions}) => {
    const [common, apart] = [new Float64Array(count), new Float64Array(count)];
    for (const {id, range, values, code} of dimensions) {
      const own = code(traits[id] ?? null);
      if (Number.isNaN(own)) continue;
      for (let index = 0; index < count; index += 1) {
        const difference = Math.abs(own - values[index]!);
        if (Number.isNaN(difference) || common[index]! > 0) continue; // a dimension before it has told of the trait
        common[index] = weight;
        apart[index] = weight * (range === null ? Number(difference !== 0) : Math.min(1, difference / range));
      }
    }
    return {id, weight, common, apart};
  });
}

/** The distances and coverages of one city to all of the universe, as `gower` has them; the distance is NaN where too little is common. */
export function resemblances(
  traits: readonly TraitApart[],
  count: number,
): {distances: Float64Array; coverages: Float64Array} {
  const [distances, coverages] = [new Float64Array(count), new Float64Array(count)];
  let total = 0;
  for (const {weight, common, apart} of traits) {
    total += weight;
    for (let index = 0; index < count; index += 1) {
      coverages[index]! += common[index]!;
      distances[index]! += apart[index]!;
    }
  }
  for (let index = 0; index < count; index += 1) {
    const common = coverages[index]!;
    coverages[index] = total === 0 ? 0 : common / total;
    distances[index] = common > 0 && isCovered(coverages[index]!) ? Math.min(1, distances[index]! / common) : NaN;
  }
  return {distances, coverages};
}

function kinds(): PreparedDimension["code"] {
  const codes = new Map<Traits[string], number>();
  return (trait) => {
    if (trait === null) return NaN;
    const code = codes.get(trait) ?? codes.size;
    codes.set(trait, code);
    return code;
  };
}

function number(trait: Traits[string]): number {
  return typeof trait === "number" ? trait : NaN;
}

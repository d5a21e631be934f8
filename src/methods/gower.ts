import {quantile} from "d3-array";
import {PEERS} from "./constants.ts";

/**
 * A trait by which cities are alike or not; structural, never an outcome that is being judged. `range` is that of the
 * frozen reference universe (`traitRange`), for text traits it is null. A weight of 0 leaves the trait out.
 */
export interface Dimension {
  id: string;
  weight: number;
  range: number | null;
  /** The trait that it tells of, where several dimensions may: the first that two cities both have is compared. Its own id where absent. */
  trait?: string;
}

/** A trait with the dimensions that tell of it, the one that is asked first at the front. */
export interface ComparedTrait {
  id: string;
  weight: number;
  dimensions: Dimension[];
}

/** The traits of a city by dimension, sizes already as log₁₀; text for nominal ones. Absent is null. */
export type Traits = Readonly<Record<string, number | string | boolean | null>>;

/** How one dimension makes two cities differ. */
export interface Contribution {
  dimension: string;
  /** From 0, equal, to 1, the range apart or of another kind; null where either city has no figure, or another dimension told of the trait. */
  difference: number | null;
  /** Its part of the distance; the parts of all dimensions sum to it. Null as above. */
  share: number | null;
}

/** How alike two cities are. */
export interface Resemblance {
  /** From 0, alike, to 1; null where they have no dimension in common. */
  distance: number | null;
  /** The share of the weight for which both have figures. */
  coverage: number;
  /** Is that share enough to speak of a distance at all? */
  eligible: boolean;
  /** In the order of the dimensions. */
  contributions: Contribution[];
}

/**
 * Gower's distance (1971) with weights: Σ wₖ dₖ ÷ Σ wₖ over the traits that both cities have, dₖ = |a − b| ÷ range, at most 1; for
 * nominal ones 0 if equal, else 1 (METHODS.md M6). Nothing is imputed. Numeric dimensions without a range are left out, coverage
 * included. Sums go by the ids of the traits, so that the order in which these come changes nothing.
 */
export function gower(a: Traits, b: Traits, dimensions: readonly Dimension[]): Resemblance {
  const parts = usedTraits(dimensions).map(({weight, dimensions}) => {
    const told = dimensions.map(({id, range}) => ({id, difference: difference(a[id] ?? null, b[id] ?? null, range)}));
    return {weight, dimensions, told: told.find(({difference}) => difference !== null)};
  });
  const total = parts.reduce((sum, {weight}) => sum + weight, 0);
  const common = parts.reduce((sum, {weight, told}) => sum + (told ? weight : 0), 0);
  const apart = parts.reduce((sum, {weight, told}) => sum + weight * (told?.difference ?? 0), 0);
  const coverage = total === 0 ? 0 : common / total;
  return {
    distance: common === 0 ? null : Math.min(1, apart / common),
    coverage,
    eligible: isCovered(coverage),
    contributions: dimensions.flatMap(({id}) => {
      const part = parts.find(({dimensions}) => dimensions.some((one) => one.id === id));
      if (!part) return [];
      const difference = part.told?.id === id ? part.told.difference : null;
      return [{dimension: id, difference, share: difference === null ? null : (part.weight * difference) / common}];
    }),
  };
}

/** The traits that can make a difference, of the dimensions with a weight and a range other than 0; by id. A trait weighs what its first dimension does. */
export function usedTraits(dimensions: readonly Dimension[]): ComparedTrait[] {
  const used = dimensions.filter(({weight, range}) => weight > 0 && range !== 0);
  return [...Map.groupBy(used, ({id, trait = id}) => trait)]
    .map(([id, dimensions]) => ({id, weight: dimensions[0]!.weight, dimensions}))
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
}

/** Is the share of the weight that two cities have in common enough to speak of a distance? */
export function isCovered(coverage: number): boolean {
  return coverage >= PEERS.coverage - 1e-9;
}

/**
 * The range of a numeric trait over the reference universe: from its 5 % to its 95 % quantile, type 7, so that giants do
 * not make all others alike (METHODS.md M6). 0 for no values, which leaves the dimension out.
 */
export function traitRange(values: Iterable<number | null>): number {
  const present = [...values].filter((value) => value !== null);
  const [low, high] = PEERS.range;
  return present.length === 0 ? 0 : quantile(present, high)! - quantile(present, low)!;
}

function difference(a: Traits[string], b: Traits[string], range: number | null): number | null {
  if (a === null || b === null) return null;
  if (range === null) return a === b ? 0 : 1;
  return typeof a === "number" && typeof b === "number" ? Math.min(1, Math.abs(a - b) / range) : null;
}

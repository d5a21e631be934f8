import {bisector} from "d3-array";

/** A city with a trait that is a number. */
export interface Traced {
  city: string;
  trait: number;
}

const byTrait = bisector(({trait}: Traced) => trait);

/**
 * The cities nearest to one in a trait, the nearest first, itself left out; of equally far ones the lower. `sorted` is
 * ascending by trait, and of equal traits by city. All of them where there are no more.
 */
export function nearest(sorted: readonly Traced[], own: Traced, count: number): string[] {
  const found: string[] = [];
  let above = byTrait.left(sorted, own.trait);
  let below = above - 1;
  while (found.length < count) {
    const [lower, higher] = [sorted[below], sorted[above]];
    if (lower === undefined && higher === undefined) break;
    const isLower =
      higher === undefined || (lower !== undefined && own.trait - lower.trait <= higher.trait - own.trait);
    const {city} = isLower ? lower! : higher;
    if (isLower) below -= 1;
    else above += 1;
    if (city !== own.city) found.push(city);
  }
  return found;
}

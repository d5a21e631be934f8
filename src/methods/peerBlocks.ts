import {PEERS} from "./constants.ts";
import type {Dimension} from "./gower.ts";
import type {Candidate} from "./peers.ts";

/**
 * Cuts a universe into blocks of cities that are alike, so that a search reads few of them: halved again and again in the dimension in
 * which the cities of a part lie farthest apart, by weight; first by what is known of them, then by kind or at the median. No block has
 * more than PEERS.block cities, or than the square root of all, so that blocks and their list grow alike. The same cities give the same
 * blocks, in whatever order they come.
 */
export function cutBlocks(universe: readonly Candidate[], dimensions: readonly Dimension[]): Candidate[][] {
  const sorted = universe.toSorted((a, b) => order(a.id, b.id));
  const most = Math.max(PEERS.block, Math.ceil(Math.sqrt(universe.length)));
  return cut(sorted, dimensions, most);
}

function cut(part: Candidate[], dimensions: readonly Dimension[], most: number): Candidate[][] {
  if (part.length === 0) return [];
  if (part.length <= most) return [part];
  const widest = dimensions
    .flatMap((dimension) => splits(part, dimension))
    .reduce<Split | null>((best, split) => (best && best.apart >= split.apart ? best : split), null);
  const [left, right] = widest?.halves() ?? halves(part);
  return [...cut(left, dimensions, most), ...cut(right, dimensions, most)];
}

/** A way to halve a part, and how far apart its cities are in that respect, by weight. */
interface Split {
  apart: number;
  halves: () => [Candidate[], Candidate[]];
}

/** Ways that leave one side empty are none. */
function splits(part: Candidate[], {id, weight, range}: Dimension): Split[] {
  const traitOf = ({traits}: Candidate) => traits[id] ?? null;
  const known = part.filter((city) => traitOf(city) !== null);
  if (known.length === 0 || range === 0) return [];
  const byTest = (test: (city: Candidate) => boolean): Split => {
    const share = part.filter(test).length / part.length;
    return {
      apart: weight * 2 * Math.min(share, 1 - share),
      halves: () => [part.filter(test), part.filter((city) => !test(city))],
    };
  };
  if (known.length < part.length) return [byTest((city) => traitOf(city) !== null)];
  if (range === null) {
    const kinds = [...Map.groupBy(part, traitOf)].sort(([, a], [, b]) => b.length - a.length);
    return kinds.length === 1 ? [] : [byTest((city) => traitOf(city) === kinds[0]![0])];
  }
  const numbers = part.toSorted((a, b) => Number(traitOf(a)) - Number(traitOf(b)));
  const at = (share: number) => Number(traitOf(numbers[Math.floor(share * (numbers.length - 1))]!));
  const [low, high] = PEERS.range;
  const apart = weight * Math.min(1, (at(high) - at(low)) / range);
  return apart === 0 ? [] : [{apart, halves: () => halves(numbers)}];
}

function halves(part: Candidate[]): [Candidate[], Candidate[]] {
  const middle = part.length >> 1;
  return [part.slice(0, middle), part.slice(middle)];
}

function order(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

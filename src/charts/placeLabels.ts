import {textWidth} from "./frame.ts";

/** A mark in a plane that wants its name beside it; all in px. */
export interface NamedSpot {
  x: number;
  y: number;
  text: string;
  /** Of the mark. */
  radius: number;
}

/** Where a name came to stand: the start of its base line, and whether it needs a line to its mark. */
export interface PlacedLabel {
  x: number;
  y: number;
  width: number;
  far: boolean;
}

/** In px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 12;
const NEAR = 4;
/** Farther rings around the mark, where nothing near it is free. */
const RINGS = [NEAR, 16, 30, 44];
/** Round the mark, the places that read best first: right, left, above, below, and between them. */
const WAYS: readonly (readonly [across: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/**
 * Names beside their marks, in the order of the spots: the first come, the better served. Each takes the nearest place inside
 * the box where it covers neither a mark, nor a name before it, nor what else is `taken`; where there is none, the one that
 * covers least.
 */
export function placeLabels(spots: readonly NamedSpot[], box: Box, taken: readonly Box[] = []): PlacedLabel[] {
  const marks = spots.map(({x, y, radius}) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const covered = [...taken, ...marks];
  return spots.map((spot) => {
    let [least, best] = [Infinity, boxAt(spot, WAYS[0]!, NEAR, box)];
    let far = false;
    for (const ring of RINGS) {
      for (const way of WAYS) {
        const wish = boxAt(spot, way, ring, box);
        const cost = outside(wish, box) + covered.reduce((sum, other) => sum + shared(wish, other), 0);
        if (cost < least) [least, best, far] = [cost, wish, ring > NEAR];
      }
      if (least === 0) break;
    }
    covered.push(best);
    return {x: best.left, y: best.bottom - 3, width: best.right - best.left, far};
  });
}

/** What stands above or below its mark is moved in from the edge. */
function boxAt({x, y, text, radius}: NamedSpot, [across, down]: (typeof WAYS)[number], away: number, inside: Box): Box {
  const [width, height] = [textWidth(text, SIZE), SIZE + 2];
  const reach = (radius + away) * (across !== 0 && down !== 0 ? Math.SQRT1_2 : 1);
  const middle = Math.max(inside.left, Math.min(inside.right - width, x - width / 2));
  const left = across === 0 ? middle : across > 0 ? x + reach : x - reach - width;
  const top = down === 0 ? y - height / 2 : down > 0 ? y + reach : y - reach - height;
  return {left, right: left + width, top, bottom: top + height};
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far, in px, a box reaches over the edge, many times over: a clipped name is worse than a covered one. */
function outside({left, right, top, bottom}: Box, box: Box): number {
  const over = [box.left - left, right - box.right, box.top - top, bottom - box.bottom];
  return over.reduce((sum, px) => sum + Math.max(0, px), 0) * 1000;
}

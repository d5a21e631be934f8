import {textWidth} from "./frame.ts";

/** Names are chosen for a telephone, and more of them for a picture of this width; in px. */
const WIDTHS = {narrow: 320, wide: 700} as const;
const NAME = 12;
/** Beside a place, above it and below it: how far a name is moved from there in px, and how it is anchored. */
const WAYS = [
  {dx: 7, dy: 4, anchor: "start"},
  {dx: -7, dy: 4, anchor: "end"},
  {dx: 0, dy: -8, anchor: "middle"},
  {dx: 0, dy: 17, anchor: "middle"},
  {dx: -5, dy: -8, anchor: "start"},
  {dx: 5, dy: -8, anchor: "end"},
  {dx: -5, dy: 17, anchor: "start"},
  {dx: 5, dy: 17, anchor: "end"},
] as const;

/** A place that wants its name. */
export interface MapName {
  name: string;
  /** Shares of the picture's width and height. */
  x: number;
  y: number;
}

/** A name that has room. */
export interface PlacedName extends MapName {
  way: (typeof WAYS)[number];
  /** Has it room in a wide picture alone? */
  wide: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The names that have room beside their places, first in a narrow picture, then more of them in a wide one, which is
 * `aspect` times as wide as high; none covers a place or another name. The first come, the better served, and the very
 * first has its name wherever it covers least.
 */
export function placeNames(places: readonly MapName[], aspect: number): PlacedName[] {
  const told = new Map<MapName, PlacedName>();
  for (const [size, width] of Object.entries(WIDTHS)) {
    const height = width / aspect;
    const boxOf = ({x, y, name}: MapName, {dx, dy, anchor}: PlacedName["way"]): Box => {
      const length = textWidth(name, NAME);
      const start = x * width + dx - {start: 0, middle: length / 2, end: length}[anchor];
      const base = y * height + dy;
      return {left: start, right: start + length, top: base - NAME + 2, bottom: base + 3};
    };
    const taken = places.map(({x, y}) => around(x * width, y * height));
    for (const [place, {way}] of told) taken.push(boxOf(place, way));
    for (const place of places) {
      if (told.has(place)) continue;
      const inside = WAYS.filter((way) => {
        const wish = boxOf(place, way);
        return wish.left >= 0 && wish.right <= width && wish.top >= 0 && wish.bottom <= height;
      });
      const covered = (way: PlacedName["way"]) => taken.filter((other) => meet(boxOf(place, way), other)).length;
      const [way] = inside.sort((one, other) => covered(one) - covered(other));
      if (way === undefined || (covered(way) > 0 && place !== places[0])) continue;
      taken.push(boxOf(place, way));
      told.set(place, {...place, way, wide: size === "wide"});
    }
  }
  return [...told.values()];
}

function around(x: number, y: number): Box {
  return {left: x - 3, right: x + 3, top: y - 3, bottom: y + 3};
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

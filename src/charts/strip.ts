import {scaleLinear, scaleLog} from "d3-scale";
import type {Indicator} from "../model/indicator.ts";
import {svg} from "./element.ts";
import {textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";

/** What a strip draws, in the indicator's unit. */
export interface Strip {
  direction: Indicator["direction"];
  scale: Indicator["scale"];
  /** The drawn domain. */
  start: number;
  stop: number;
  /** The middle half of the cities; null for too few. */
  band: {lower: number; upper: number} | null;
  /** The values of all cities, as printed, ascending. */
  all: readonly number[];
  /** How many of them lie beyond either end of the domain. */
  below: number;
  above: number;
  references: readonly {label: string; value: number}[];
  /** Where the dot of each chosen city stands, in their order; null draws none. */
  values: readonly (number | null)[];
}

/** The height of a strip and where its line runs, in px. */
const HEIGHT = 28;
const LINE = 14;
const DOT = 11;
/** The size of the names of cited values, and the width of a strip on which they must not cover one another, in px. */
const LABEL = 11;
const NARROW = 320;
/** Dots nearer than this share of the strip are set apart upwards and downwards. */
const NEAR = 0.024;
/** A tick stands for the cities of one slice of the domain, and is drawn in so many strengths: the more cities, the stronger. */
const SLICES = 400;
const STRENGTHS = 4;

/**
 * One line of the parallels chart: the axis, the middle half of the cities, a tick for each, cited values by name, and the
 * dots of the chosen cities; 28 px high, in per cent across. Better, or else higher, is to the right. No cities: no ticks.
 */
export function strip(row: Strip, document: Document): SVGSVGElement {
  const place = position(row);
  return svg(
    document,
    "svg",
    {width: "100%", height: HEIGHT, "aria-hidden": "true"},
    svg(document, "line", {class: "axis", x2: "100%", y1: LINE, y2: LINE}),
    row.band && band(row.band, place, document),
    ticks(row, place, document),
    ...citedValues(row, place).map(({label, x, side}) =>
      svg(
        document,
        "svg",
        {class: "reference", x: percent(x), overflow: "visible"},
        svg(document, "line", {y1: 2, y2: HEIGHT - 2}),
        side !== null && svg(document, "text", {x: side === "end" ? -4 : 4, y: 4, "text-anchor": side}, label),
      ),
    ),
    ...dots(row, place, document),
  );
}

/** Where a cited value stands, and on which side of its line its name; null where there is no room for that. */
interface CitedValue {
  label: string;
  x: number;
  side: "start" | "end" | null;
}

/** The cited values within the domain, in their order: the first come, the better served. A name that would cover another is left out. */
function citedValues({references, start, stop}: Strip, place: (value: number) => number): CitedValue[] {
  const taken: (readonly [left: number, right: number])[] = [];
  return references
    .filter(({value}) => value >= start && value <= stop)
    .map(({label, value}) => {
      const x = place(value);
      const width = (textWidth(label, LABEL) + 8) / NARROW;
      const sides = {start: [x, x + width], end: [x - width, x]} as const;
      const order = x > 0.5 ? (["end", "start"] as const) : (["start", "end"] as const);
      const side = order.find((name, index) => {
        const [left, right] = sides[name];
        const inside = index === 0 || (left >= 0 && right <= 1);
        return inside && taken.every(([from, to]) => right <= from || left >= to);
      });
      if (side !== undefined) taken.push(sides[side]);
      return {label, x, side: side ?? null};
    });
}

function band(
  {lower, upper}: NonNullable<Strip["band"]>,
  place: (value: number) => number,
  document: Document,
): Element {
  const [left, right] = [place(lower), place(upper)].sort((a, b) => a - b) as [number, number];
  const box = {x: percent(left), width: percent(right - left), y: LINE - 6, height: 12, rx: 2};
  return svg(document, "rect", {class: "band", ...box});
}

/** From a value to its share of the strip, 0 at the left; beyond the domain it stays at the end. */
function position(row: Strip): (value: number) => number {
  const scale = (row.scale === "log" ? scaleLog() : scaleLinear())
    .domain([row.start, row.stop])
    .range([0, 1])
    .clamp(true);
  const flip = row.direction === "lower-is-better";
  return (value) => {
    const share = row.stop > row.start ? scale(row.scale === "log" ? Math.max(value, row.start) : value) : 0.5;
    return flip ? 1 - share : share;
  };
}

/** The ticks of one strength are one path; a slice is one unit wide, stretched with the strip. */
function ticks({all, below, above}: Strip, place: (value: number) => number, document: Document): SVGSVGElement {
  const slices = Array<number>(SLICES).fill(0);
  for (const value of all.slice(below, all.length - above)) {
    slices[Math.min(SLICES - 1, Math.floor(place(value) * SLICES))]! += 1;
  }
  const most = Math.max(...slices);
  const paths = Array.from({length: STRENGTHS}, () => "");
  const last = Array.from({length: STRENGTHS}, () => 0);
  slices.forEach((count, slice) => {
    if (count === 0) return;
    const strength = Math.ceil(Math.sqrt(count / most) * STRENGTHS) - 1;
    paths[strength] += paths[strength] === "" ? `M${slice}.5 0v9` : `m${slice - last[strength]!} -9v9`;
    last[strength] = slice;
  });
  return svg(
    document,
    "svg",
    {
      class: "ticks",
      width: "100%",
      height: 9,
      y: LINE - 4.5,
      viewBox: `0 0 ${SLICES} 9`,
      preserveAspectRatio: "none",
    },
    ...paths.map((d, strength) => d && svg(document, "path", {class: `tick-${strength + 1}`, d})),
  );
}

function dots(row: Strip, place: (value: number) => number, document: Document): Element[] {
  const placed = row.values
    .flatMap((value, index) => (value === null ? [] : [{index, value, x: place(value), y: LINE}]))
    .sort((a, b) => a.x - b.x || a.index - b.index);
  dodge(placed);
  return placed
    .sort((a, b) => b.index - a.index)
    .map(({index, value, x, y}) =>
      svg(
        document,
        "svg",
        {class: "dot", "data-city": index, x: percent(x), y, overflow: "visible"},
        cityShape(document, index, DOT),
        (value < row.start || value > row.stop) &&
          svg(document, "path", {class: "beyond", d: x > 0.5 ? "m10 -4 4 4-4 4" : "m-10 -4-4 4 4 4"}),
      ),
    );
}

/** Sets apart dots that would fall on one another, alternately above and below the line. */
function dodge(placed: {x: number; y: number}[]): void {
  for (let first = 0, next = 1; next <= placed.length; next++) {
    if (next < placed.length && placed[next]!.x - placed[next - 1]!.x < NEAR) continue;
    const size = next - first;
    const step = Math.min(10, (HEIGHT - DOT + 4) / Math.max(1, size - 1));
    for (let i = first; i < next; i++) placed[i]!.y = LINE + (i - first - (size - 1) / 2) * step;
    first = next;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

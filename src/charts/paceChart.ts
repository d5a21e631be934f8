import {scaleLinear} from "d3-scale";
import {line as lineOf} from "d3-shape";
import {formatYear} from "../format/period.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {fitText, frame, tenth, textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";
import type {Box} from "./placeLabels.ts";
import {placeLabels} from "./placeLabels.ts";
import {cityColour} from "./shapes.ts";
import type {TrendPoint} from "./stretches.ts";
import {stretches} from "./stretches.ts";

interface Point {
  year: number;
  value: number;
}

/** A promise. Texts are ready to be read, with units; null for what is not known. */
export interface PaceChartOptions extends FrameOptions {
  locale: string;
  /** The city's place in the order of choice: its colour and shape. */
  index: number;
  base: Point & {text: string};
  target: Point & {text: string};
  /** The newest value and its pace so far, from the base on; null draws no pace. */
  latest: (Point & {text: string}) | null;
  /** Even steps, or even shares: as the pace is measured. */
  method: "linear" | "compound";
  /** The longest step in years over which values are joined; 1 unless told otherwise. */
  gap?: number;
  neededText: string;
  paceText: string | null;
  /** Who made the promise. */
  authorText: string;
}

const SIZE = 12;
const SMALL = 11;
const SHAPE = 9;
const RING = 5;
const KEY = 15;
const SIDE = 10;
const FOOT = 34;
/** Room for a name over the highest and under the lowest point. */
const NAME = 22;
/** The pace so far is drawn on as far as it stays within this share of the height above and below the rest. */
const BEYOND = 0.35;

/**
 * A promise over the years: the way from base to target as a thin dashed line, the values so far in the city's colour, and
 * how it would go on at the same pace, dashed as forecasts are. Base, newest value and target bear their values, so there is
 * no other scale. Who promised it stands below. Made for 330 × 170 and more; without values the promise stands alone.
 */
export function paceChart(values: readonly TrendPoint[], options: PaceChartOptions): SVGSVGElement {
  const {document, width, height, base, target, latest, method, index} = options;
  const parts = stretches(values, options.gap ?? 1);
  const known = [base, target, ...(latest ? [latest] : []), ...parts.stretches.flatMap(({points}) => points)];
  const onward = latest ? pathOf(latest, paceAt(base, latest, method), target.year).slice(1) : [];
  const [low, high] = extent(known.map(({value}) => value));
  const spare = (high - low || Math.abs(high) || 1) * BEYOND;
  const drawnOnward = latest ? [latest, ...untilOutside(onward, low - spare, high + spare)] : [];

  const rows = options.paceText === null ? 1 : 2;
  const [top, bottom] = [KEY * rows + NAME, height - FOOT - NAME];
  const [from, to] = extent([...known, ...drawnOnward].map(({year}) => year));
  const x = scaleLinear([from, to], [SIDE, width - SIDE]);
  const y = scaleLinear(extent([...known, ...drawnOnward].map(({value}) => value)), [bottom, top]);
  const path = lineOf<Point>(
    ({year}) => x(year),
    ({value}) => y(value),
  ).digits(1);
  const promised = pathOf(base, paceAt(base, target, method), target.year);

  const spots = [
    {...target, radius: RING},
    ...(latest ? [{...latest, radius: SHAPE / 2}] : []),
    {...base, radius: 3},
  ].map(({year, value, text, radius}) => ({x: x(year), y: y(value), text, radius}));
  const lines = [promised, drawnOnward, ...parts.stretches.map(({points}) => points)];
  const labels = placeLabels(
    spots,
    {left: 0, right: width, top: KEY * rows, bottom: height - FOOT},
    lines.flatMap((points) => boxesAlong(points.map(({year, value}) => [x(year), y(value)]))),
  );
  const [targetX, targetY] = [x(target.year), y(target.value)];

  return frame(
    "pace",
    options,
    ...key(options),
    svg(document, "path", {class: "needed", d: path(promised)!}),
    svg(
      document,
      "g",
      {class: "series", style: `--city:${cityColour(index)}`},
      drawnOnward.length > 1 && svg(document, "path", {class: "line forecast", d: path(drawnOnward)!}),
      ...parts.stretches.map(({points, forecast}) => {
        const alone = points.length === 1;
        const d = alone ? `M${tenth(x(points[0]!.year))} ${tenth(y(points[0]!.value))}h0` : path(points)!;
        return svg(document, "path", {class: alone ? "line alone" : forecast ? "line forecast" : "line", d});
      }),
      ...parts.breaks.map(({before, after}) => {
        const middle = {year: (before.year + after.year) / 2, value: (before.value + after.value) / 2};
        return svg(document, "path", {
          class: "break",
          d: `M${tenth(x(middle.year) - 2)} ${tenth(y(middle.value) + 6)}l4-12`,
        });
      }),
      latest &&
        svg(
          document,
          "g",
          {class: "mark", transform: `translate(${tenth(x(latest.year))} ${tenth(y(latest.value))})`},
          cityShape(document, index, SHAPE),
        ),
    ),
    svg(document, "circle", {class: "base", cx: tenth(x(base.year)), cy: tenth(y(base.value)), r: 3}),
    svg(document, "circle", {class: "target", cx: tenth(targetX), cy: tenth(targetY), r: RING}),
    svg(document, "circle", {class: "bull", cx: tenth(targetX), cy: tenth(targetY), r: 1.5}),
    ...labels.map((label, i) =>
      svg(document, "text", {class: "name", x: tenth(label.x), y: tenth(label.y)}, spots[i]!.text),
    ),
    ...years(x, options),
    svg(document, "text", {class: "author", y: height - 4}, fitText(options.authorText, SMALL, width)),
  );
}

/** What the lines are, each after a piece of itself. */
function key({document, neededText, paceText, index}: PaceChartOptions): SVGElement[] {
  const entry = (row: number, kind: string, text: string) =>
    svg(
      document,
      "g",
      {class: "key", transform: `translate(0 ${KEY * row})`, style: `--city:${cityColour(index)}`},
      svg(document, "path", {class: kind, d: "M0 7H22"}),
      svg(document, "text", {x: 28, y: 11}, text),
    );
  return [entry(0, "needed", neededText), ...(paceText === null ? [] : [entry(1, "line", paceText)])];
}

/** The years of base, newest value and target; the middle one where it has room. */
function years(x: (year: number) => number, {document, locale, base, latest, target, height}: PaceChartOptions) {
  const room = textWidth("0000", SIZE) * 1.75;
  const isFree = (year: number) => x(year) - x(base.year) > room && x(target.year) - x(year) > room;
  const ticks = [base.year, ...(latest && isFree(latest.year) ? [latest.year] : []), target.year];
  return ticks.map((year, place) => {
    const anchor = place === 0 ? "start" : place === ticks.length - 1 ? "end" : "middle";
    const at = place === 0 ? x(year) - SIDE : place === ticks.length - 1 ? x(year) + SIDE : x(year);
    return svg(
      document,
      "text",
      {class: "year", x: tenth(at), y: height - FOOT + 13, "text-anchor": anchor},
      formatYear(locale, year),
    );
  });
}

/** From one point towards another, and past it, at an even pace: the value of each year. */
function paceAt(from: Point, to: Point, method: PaceChartOptions["method"]): (from: Point, year: number) => number {
  const span = to.year - from.year || 1;
  if (method === "compound" && from.value > 0 && to.value > 0) {
    const rate = (to.value / from.value) ** (1 / span);
    return (start, year) => start.value * rate ** (year - start.year);
  }
  const step = (to.value - from.value) / span;
  return (start, year) => start.value + step * (year - start.year);
}

/** Year by year up to the last: a compound pace bends. */
function pathOf(start: Point, pace: ReturnType<typeof paceAt>, last: number): Point[] {
  const count = Math.max(0, Math.ceil(last - start.year));
  const ends = Array.from({length: count}, (_, i) => Math.min(last, start.year + i + 1));
  return [start, ...ends.map((year) => ({year, value: pace(start, year)}))];
}

function untilOutside(points: readonly Point[], low: number, high: number): Point[] {
  const first = points.findIndex(({value}) => value < low || value > high);
  return first === -1 ? [...points] : points.slice(0, first);
}

/** Small boxes along a line, so that no label is put on it. */
function boxesAlong(points: readonly (readonly [number, number])[]): Box[] {
  return points.slice(1).flatMap(([x, y], i) => {
    const [startX, startY] = points[i]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(x - startX, y - startY) / 5));
    return Array.from({length: steps}, (_, step): Box => {
      const [left, top] = [startX + ((x - startX) * step) / steps, startY + ((y - startY) * step) / steps];
      return {left: left - 2, right: left + 2, top: top - 2, bottom: top + 2};
    });
  });
}

function extent(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 1, high + 1];
}

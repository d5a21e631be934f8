import {svg} from "./element.ts";
import {tenth} from "./frame.ts";
import type {TrendPoint} from "./stretches.ts";
import {stretches} from "./stretches.ts";

export interface SparklineOptions {
  document: Document;
  /** What a screen reader says; without it the picture is passed over, because its numbers stand beside it. */
  label?: string;
  /** The longest step in years over which the line is drawn; 1 unless told otherwise. */
  gap?: number;
  /** The years at the left and right end; those of the points unless told otherwise. */
  years?: readonly [number, number];
}

type Spot = readonly [number, number];

const WIDTH = 88;
const HEIGHT = 20;
const EDGE = 3;
/** Points this near to the line through their neighbours, in px, are left out. */
const FLAT = 0.3;

/**
 * The course of one series in the height of a line of text: rising is up, forecasts are dashed, breaks are a stroke, years
 * without a value stay open, and the dot is the newest value that is not a forecast. Points in order of years. Without
 * any value it is empty.
 */
export function sparkline(
  points: readonly TrendPoint[],
  {document, label, gap = 1, years}: SparklineOptions,
): SVGSVGElement {
  const {stretches: parts, breaks} = stretches(points, gap);
  const all = parts.flatMap((part) => part.points);
  const place = placing(all, years);
  let [line, forecast, marks] = ["", "", ""];
  for (const part of parts) {
    const spots = part.points.map(place);
    if (spots.length === 1) line += `M${tenth(spots[0]![0] - 1)} ${tenth(spots[0]![1])}h2`;
    else if (part.forecast) forecast += path(simplify(spots));
    else line += path(simplify(spots));
  }
  for (const {before, after} of breaks) marks += `M${tenth((place(before)[0] + place(after)[0]) / 2)} 4v12`;
  const known = parts.findLast((part) => !part.forecast);
  const dots = known ? dot(place(known.points.at(-1)!)) : "";
  return svg(
    document,
    "svg",
    {
      class: "spark",
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      ...(label === undefined ? {"aria-hidden": "true"} : {role: "img", "aria-label": label}),
    },
    line !== "" && svg(document, "path", {d: line}),
    forecast !== "" && svg(document, "path", {class: "forecast", d: forecast}),
    marks !== "" && svg(document, "path", {class: "break", d: marks}),
    dots !== "" && svg(document, "path", {class: "dot", d: dots}),
  );
}

function placing(points: Readonly<{year: number; value: number}>[], years?: readonly [number, number]) {
  let [low, high, first, last] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const {year, value} of points) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (years) [first, last] = years;
  return ({year, value}: {year: number; value: number}): Spot => [
    last > first ? EDGE + ((year - first) / (last - first)) * (WIDTH - 2 * EDGE) : WIDTH - EDGE,
    high > low ? HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE) : HEIGHT / 2,
  ];
}

function path(spots: readonly Spot[]): string {
  return `M${spots.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join(" ")}`;
}

function dot([x, y]: Spot): string {
  return `M${tenth(x)} ${tenth(y)}h0`;
}

/** Douglas and Peucker: leaves out what lies on the line through the points kept. */
function simplify(spots: readonly Spot[]): Spot[] {
  const [first, last] = [spots[0]!, spots.at(-1)!];
  let farthest = 0;
  let distance = 0;
  spots.forEach((spot, index) => {
    const share = last[0] > first[0] ? (spot[0] - first[0]) / (last[0] - first[0]) : 0;
    const off = Math.abs(spot[1] - first[1] - share * (last[1] - first[1]));
    if (off > distance) [farthest, distance] = [index, off];
  });
  if (distance <= FLAT) return [first, last];
  return [...simplify(spots.slice(0, farthest + 1)).slice(0, -1), ...simplify(spots.slice(farthest))];
}

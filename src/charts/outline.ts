import type {GeoPermissibleObjects, GeoProjection} from "d3-geo";
import {geoPath} from "d3-geo";

type Spot = [number, number];

/** How far, in px, the outline may stray from the true one, and how large what is drawn must be, in px². */
const STRAY = 0.5;
const SMALLEST = 4;

/**
 * The path data of an outline in few bytes: whole px, relative steps, without islands and bends that no eye would miss.
 * The world at 640 px is under 12 KB.
 */
export function outline(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const rings: Spot[][] = [];
  const ignore = () => undefined;
  geoPath(projection, {
    beginPath: ignore,
    closePath: ignore,
    arc: ignore,
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)!.push([x, y]),
  })(shape);
  return rings
    .filter((ring) => area(ring) >= SMALLEST)
    .map((ring) => simplify(ring).map(([x, y]): Spot => [Math.round(x), Math.round(y)]))
    .map(ringPath)
    .join("");
}

function area(ring: readonly Spot[]): number {
  let twice = 0;
  for (let i = 0, last = ring.at(-1)!; i < ring.length; last = ring[i++]!)
    twice += last[0] * ring[i]![1] - ring[i]![0] * last[1];
  return Math.abs(twice / 2);
}

/** Douglas and Peucker; the ring is cut at the point farthest from its first. */
function simplify(ring: readonly Spot[]): Spot[] {
  const far = farthest(ring, ([x, y]) => Math.hypot(x - ring[0]![0], y - ring[0]![1])).index;
  return [...thin(ring.slice(0, far + 1)), ...thin([...ring.slice(far), ring[0]!]).slice(1)];
}

function thin(line: readonly Spot[]): Spot[] {
  const [[x1, y1], [x2, y2]] = [line[0]!, line.at(-1)!];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const {index, distance} = farthest(line, ([x, y]) => Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length);
  if (distance <= STRAY) return [line[0]!, line.at(-1)!];
  return [...thin(line.slice(0, index + 1)), ...thin(line.slice(index)).slice(1)];
}

function farthest(line: readonly Spot[], distanceOf: (spot: Spot) => number): {index: number; distance: number} {
  let found = {index: 0, distance: 0};
  line.forEach((spot, index) => {
    const distance = distanceOf(spot);
    if (distance > found.distance) found = {index, distance};
  });
  return found;
}

function ringPath(ring: readonly Spot[]): string {
  let [x, y] = ring[0]!;
  let path = `M${pair(x, y)}l`;
  for (const [nextX, nextY] of ring.slice(1)) {
    const step = pair(nextX - x, nextY - y);
    if (step === "0 0") continue;
    path += path.endsWith("l") || step.startsWith("-") ? step : ` ${step}`;
    [x, y] = [nextX, nextY];
  }
  return path.endsWith("l") ? "" : `${path}z`;
}

/** Two numbers of a path; a minus parts them as well as a blank. */
export function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

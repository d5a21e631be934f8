import {landOfTheWorld} from "./land.ts";

/**
 * The outline of all land as the data of an SVG path whose unit is a degree: longitude to the right, latitude upwards, so
 * negative. For pictures that cut a window out of it; to a tenth of a degree. A ring across the date line runs on beyond
 * 180°, so such a window draws it twice, a turn apart.
 */
export function landInDegrees(): string {
  return landOfTheWorld().coordinates.flat().map(ringPath).join("");
}

/** Steps from point to point, counted in tenths, so that rounding does not add up. */
function ringPath(ring: readonly (readonly number[])[]): string {
  const points = unwrapped(ring.slice(0, -1).map(([lon, lat]) => [Math.round(lon! * 10), Math.round(-lat! * 10)]));
  const steps = points.map(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0];
    return [x! - fromX!, y! - fromY!].map((step) => step / 10).join(" ");
  });
  const [first, ...rest] = steps.filter((step) => step !== "0 0");
  return `M${first}l${rest.join(" ")}z`;
}

/** Without jumps from 180° to −180°: runs on beyond it; most of the ring lies within. */
function unwrapped(points: readonly number[][]): number[][] {
  let turn = 0;
  const running = points.map(([x, y], index) => {
    const jump = index > 0 ? x! - points[index - 1]![0]! : 0;
    if (Math.abs(jump) > HALF_TURN) turn -= 2 * Math.sign(jump) * HALF_TURN;
    return [x! + turn, y!];
  });
  const middle = running.reduce((sum, [x]) => sum + x!, 0) / running.length;
  const back = 2 * HALF_TURN * Math.round(middle / (2 * HALF_TURN));
  return running.map(([x, y]) => [x! - back, y!]);
}

const HALF_TURN = 1800;

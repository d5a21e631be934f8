import {landOfTheWorld} from "./land.ts";

/**
 * The outline of all land as the data of an SVG path whose unit is a degree: longitude to the right, latitude upwards, so
 * negative. For pictures that cut a window out of it; to a tenth of a degree.
 */
export function landInDegrees(): string {
  return landOfTheWorld().coordinates.flat().map(ringPath).join("");
}

/** Steps from point to point, counted in tenths, so that rounding does not add up; across the date line a ring runs on beyond 180°. */
function ringPath(ring: readonly (readonly number[])[]): string {
  const tenths = ring.slice(0, -1).map(([lon, lat]) => [Math.round(lon! * 10), Math.round(-lat! * 10)] as const);
  const steps = tenths.map(([x, y], index) => {
    const [fromX, fromY] = tenths[index - 1] ?? [0, 0];
    const turn = Math.abs(x - fromX) > 1800 && index > 0 ? Math.sign(fromX - x) * 3600 : 0;
    return [x - fromX + turn, y - fromY].map((step) => step / 10).join(" ");
  });
  const [first, ...rest] = steps.filter((step) => step !== "0 0");
  return `M${first}l${rest.join(" ")}z`;
}

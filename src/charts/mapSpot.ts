import {geoEqualEarth} from "d3-geo";

/**
 * Where places stand on a picture of dotMap.ts, in its px, by its `data-projection`: for who finds the dot of a city.
 * Throws for a text of another form.
 */
export function mapSpot(projection: string): (lon: number, lat: number) => [x: number, y: number] {
  const numbers = projection.split(" ").map(Number);
  if (numbers.length !== 4 || numbers.some(Number.isNaN))
    throw new Error(`data-projection: expected turn, scale, x and y; received "${projection}"`);
  const [turn, scale, x, y] = numbers as [number, number, number, number];
  const project = geoEqualEarth().rotate([turn, 0]).scale(scale).translate([x, y]);
  return (lon, lat) => project([lon, lat])!;
}

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {feature} from "topojson-client";
import {SourceError} from "./sourceError.ts";
import {readTable} from "./tables.ts";

/** Kilometres from a point to the nearest border of a country: 0 within it; null where data/countries.csv does not have the country. */
export type Outside = (country: string, lat: number, lon: number) => number | null;

/** In degrees east and north; beyond 180° where it crosses the date line. Holes stand beside the rings that they are cut from. */
interface Ring {
  points: readonly Point[];
  south: number;
  north: number;
}
type Point = readonly [lon: number, lat: number];

const KILOMETRES_PER_DEGREE = 111.195;
const TURN = 360;

/** Measures against the areas that data/countries.csv names for each country. Throws SourceError for one that the map does not have. */
export async function readCountryAreas(data: string): Promise<Outside> {
  const name = "data/countries.csv";
  const lines = await readTable(join(data, "countries.csv"), name, (row) => ({
    country: row["country_iso2"] ?? "",
    area: row["area"] ?? "",
  }));
  const problems = lines
    .filter(({area}) => !map().has(area))
    .map(({country, area}) => `${name}: ${country}: area: expected a name of world-atlas; received "${area}"`);
  if (problems.length > 0) throw new SourceError(problems);
  const areas = Map.groupBy(lines, ({country}) => country);
  return function outside(country, lat, lon) {
    const rings = areas.get(country)?.flatMap(({area}) => map().get(area) ?? []);
    if (rings === undefined) return null;
    if (rings.filter((ring) => encloses(ring, lat, lon)).length % 2 === 1) return 0;
    return Math.min(...rings.map((ring) => kilometresTo(ring, lat, lon)));
  };
}

let areas: Map<string, Ring[]> | undefined;

/** Natural Earth at 1:10 million (public domain, by world-atlas): each area's rings by its name. Read at the first question. */
function map(): Map<string, Ring[]> {
  return (areas ??= readMap());
}

function readMap(): Map<string, Ring[]> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof feature>[0];
  const collection = feature(topology, topology.objects["countries"]!);
  const features = "features" in collection ? collection.features : [collection];
  return new Map(
    features.map(({geometry, properties}) => {
      const rings = "coordinates" in geometry ? geometry.coordinates.flat(geometry.type === "Polygon" ? 0 : 1) : [];
      return [String(properties?.["name"]), (rings as unknown as Point[][]).map(ringOf)];
    }),
  );
}

function ringOf(ring: readonly Point[]): Ring {
  let turn = 0;
  const points = ring.map(([lon, lat], index): Point => {
    turn -= TURN * Math.round((lon - (ring[index - 1]?.[0] ?? lon)) / TURN);
    return [lon + turn, lat];
  });
  const lats = points.map(([, lat]) => lat);
  return {points, south: Math.min(...lats), north: Math.max(...lats)};
}

/** Is an odd number of sides to the east? Sides are straight in degrees, as the map draws borders along parallels. */
function encloses({points, south, north}: Ring, lat: number, lon: number): boolean {
  if (lat < south || lat > north) return false;
  const here = nearTurn(points, lon);
  let odd = false;
  for (let index = 1; index < points.length; index++) {
    const [fromLon, fromLat] = points[index - 1]!;
    const [toLon, toLat] = points[index]!;
    if (fromLat > lat === toLat > lat) continue;
    if (fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon) > here) odd = !odd;
  }
  return odd;
}

/** To the nearest side, on a plane that touches the Earth at the point: right near it, and far off still far. */
function kilometresTo({points}: Ring, lat: number, lon: number): number {
  const here = nearTurn(points, lon);
  const shrink = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [fromLon, fromLat] = points[index - 1]!;
    const [toLon, toLat] = points[index]!;
    const [x, y, stepX, stepY] = [
      (fromLon - here) * shrink,
      fromLat - lat,
      (toLon - fromLon) * shrink,
      toLat - fromLat,
    ];
    const along = Math.min(1, Math.max(0, -(x * stepX + y * stepY) / (stepX ** 2 + stepY ** 2 || 1)));
    least = Math.min(least, Math.hypot(x + along * stepX, y + along * stepY));
  }
  return KILOMETRES_PER_DEGREE * least;
}

/** The longitude in the turn in which the ring begins. */
function nearTurn([first]: Ring["points"], lon: number): number {
  return lon + TURN * Math.round(((first?.[0] ?? lon) - lon) / TURN);
}

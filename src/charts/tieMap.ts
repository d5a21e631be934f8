import {geoDistance, geoInterpolate} from "d3-geo";
import {svg} from "./element.ts";
import type {MapName} from "./mapNames.ts";
import {placeNames} from "./mapNames.ts";
import {pair} from "./outline.ts";

/** A city on the map, in degrees. */
export interface TiePlace {
  name: string;
  lat: number;
  lon: number;
}

export interface TieMapOptions {
  document: Document;
  /** What a screen reader says of the whole. */
  label: string;
  /** The address of the outline of all land in degrees (landInDegrees.ts), which `use` can show. */
  land: string;
  home: TiePlace;
}

interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** How many times as wide as high the picture is; ties.css says the same. */
const ASPECT = 1.8;
/** A map shows at least so many degrees of latitude, since the outline is coarse; at most the parts where cities are. */
const LEAST = 36;
const SOUTHMOST = -60;
const NORTHMOST = 85;
/** Degrees around the places. */
const EDGE = 8;
/** Degrees of a great circle from point to point. */
const STEP = 3;

/**
 * Lines from a city to others, each the shortest way over the globe, on the part of the world that holds them, with the
 * city in it. Whatever is drawn in per cent keeps its size at every width of the picture. Names stand where there is room,
 * those of places that come first before others. No places: the city alone.
 */
export function tieMap(places: readonly TiePlace[], {document, label, land, home}: TieMapOptions): SVGSVGElement {
  const lines = places.map((place) => greatCircle(home, place));
  const shown = extentOf([[home.lon, home.lat], ...lines.flat()]);
  const ends = lines.map((line, index) => ({name: places[index]!.name, ...spot(line.at(-1)!, shown)}));
  const middle = {name: home.name, ...spot([home.lon, home.lat], shown)};
  const window = {
    viewBox: [shown.west, -shown.north, shown.east - shown.west, shown.north - shown.south].map(hundredth).join(" "),
    width: "100%",
    height: "100%",
    preserveAspectRatio: "none",
  };
  const turns = [-360, 0, 360].filter((turn) => shown.west < turn + 180 && shown.east > turn - 180);
  return svg(
    document,
    "svg",
    {class: "chart tie-map", role: "img", "aria-label": label, direction: "ltr"},
    svg(document, "svg", {class: "land", ...window}, ...turns.map((x) => svg(document, "use", {href: land, x}))),
    svg(document, "svg", window, svg(document, "path", {class: "ties", d: lines.map(pathOf).join("")})),
    ...ends.map((end) => dot(document, end, 3)),
    dot(document, middle, 5, "home"),
    ...placeNames([middle, ...ends], ASPECT).map(({name, x, y, way: {dx, dy, anchor}, wide}) =>
      svg(
        document,
        "text",
        {
          class: wide && "wide",
          x: percent(x),
          y: percent(y),
          dx: dx || null,
          dy,
          "text-anchor": anchor === "start" ? null : anchor,
        },
        name,
      ),
    ),
  );
}

/** From one place to another by [longitude, latitude]; longitudes run on beyond 180° rather than jump. */
function greatCircle(from: TiePlace, to: TiePlace): [number, number][] {
  const ends: [[number, number], [number, number]] = [
    [from.lon, from.lat],
    [to.lon, to.lat],
  ];
  const along = geoInterpolate(...ends);
  const steps = Math.max(1, Math.ceil((geoDistance(...ends) * 180) / Math.PI / STEP));
  let before = from.lon;
  return Array.from({length: steps + 1}, (_, step) => {
    const [lon, lat] = along(step / steps);
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat];
  });
}

/** The part of the world that holds the points, of the picture's proportions where a degree is narrowed as in its middle. */
function extentOf(points: readonly (readonly [number, number])[]): Extent {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lons) - EDGE, Math.max(...lons) + EDGE];
  const [south, north] = [Math.max(SOUTHMOST, Math.min(...lats) - EDGE), Math.min(NORTHMOST, Math.max(...lats) + EDGE)];
  const narrowing = Math.max(0.5, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const wanted = Math.max(LEAST, north - south, ((east - west) * narrowing) / ASPECT);
  const height = Math.min(NORTHMOST - SOUTHMOST, wanted);
  const width = Math.min(360, Math.max(east - west, (height * ASPECT) / narrowing));
  const top = Math.min(NORTHMOST, Math.max(SOUTHMOST + height, (south + north + height) / 2));
  const left = (west + east - width) / 2;
  return {west: left, east: left + width, south: top - height, north: top};
}

/** Where a point stands, as shares of the picture's width and height. */
function spot([lon, lat]: readonly [number, number], {west, east, south, north}: Extent): {x: number; y: number} {
  return {x: (lon - west) / (east - west), y: (north - lat) / (north - south)};
}

/** Steps in tenths of a degree, so that rounding does not add up. */
function pathOf(line: readonly (readonly [number, number])[]): string {
  let [x, y] = [0, 0];
  return line
    .map(([lon, lat], index) => {
      const [nextX, nextY] = [Math.round(lon * 10), Math.round(-lat * 10)];
      const step = pair((nextX - x) / 10, (nextY - y) / 10);
      [x, y] = [nextX, nextY];
      return index === 0 ? `M${step}l` : index === 1 || step.startsWith("-") ? step : ` ${step}`;
    })
    .join("");
}

function dot(document: Document, {name, x, y}: MapName, r: number, kind?: string): Element {
  return svg(document, "circle", {class: kind, cx: percent(x), cy: percent(y), r}, svg(document, "title", null, name));
}

function percent(share: number): string {
  return `${hundredth(share * 100)}%`;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

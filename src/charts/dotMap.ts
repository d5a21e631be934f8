import type {GeoPermissibleObjects, GeoProjection} from "d3-geo";
import {geoEqualEarth} from "d3-geo";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {frame, tenth, textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";
import {outline, pair} from "./outline.ts";
import {cityColour} from "./shapes.ts";

/** A city on the map; `kind` is its place among the kinds of the options. */
export interface DotMapRow {
  lat: number;
  lon: number;
  kind: number;
}

/** What the dots of one kind look like: told apart by shape and size, not by colour alone. */
export interface DotKind {
  /** What the key under the map says; empty for no entry. */
  label: string;
  mark: "dot" | "square" | "cross";
  /** In px. */
  size: number;
  /** A class of charts.css: plain, better, worse, faint. */
  tone: "plain" | "better" | "worse" | "faint";
}

export interface DotMapOptions extends FrameOptions {
  /** The outline of the land: landOfTheWorld() of land.ts, in the build. */
  land: GeoPermissibleObjects;
  /** The whole world, or the part of it that holds the rows and highlights. */
  extent: "world" | "rows";
  kinds: readonly DotKind[];
  /** Cities drawn over the dots with shape and name. */
  highlights?: readonly {lat: number; lon: number; name: string; index: number}[];
}

const EDGE = 4;
const KEY = 22;
const NAME = 12;
/** A map never shows less of the world than so many degrees across: the outline is too coarse for more. */
const CLOSEST = 24;

/**
 * Cities as dots on a map in the Equal Earth projection (true to area). All dots of a kind are one path, and the more there are, the nearer ones are drawn as one. A good height is
 * 0.46 of the width for the world, and 22 px more for the key. `data-projection` is its turn, scale and origin. No rows: the land alone.
 */
export function dotMap(rows: readonly DotMapRow[], options: DotMapOptions): SVGSVGElement {
  const {document, land, kinds, highlights = []} = options;
  const projection = projectionOf(rows, options);
  const picture = frame(
    "map",
    options,
    svg(document, "path", {class: "land", d: outline(land, projection)}),
    ...kinds.map((kind, index) => {
      const d = dots(
        rows.filter((row) => row.kind === index),
        kind,
        {projection, step: grain(rows)},
      );
      return d !== "" && svg(document, "path", {class: kindClass(kind), "stroke-width": strokeOf(kind), d});
    }),
    ...names(highlights, projection, options),
    key(options),
  );
  const [turn] = projection.rotate();
  const numbers = [turn, projection.scale(), ...projection.translate()].map((number) => Math.round(number * 100) / 100);
  picture.setAttribute("data-projection", numbers.join(" "));
  return picture;
}

function projectionOf(
  rows: readonly DotMapRow[],
  {land, extent, width, height, kinds, highlights = []}: DotMapOptions,
): GeoProjection {
  const bottom = height - (kinds.some(({label}) => label !== "") ? KEY : 0);
  const places = [...rows, ...highlights].map(({lat, lon}): [number, number] => [lon, lat]);
  if (extent === "world" || places.length === 0)
    return geoEqualEarth().fitExtent(
      [
        [0, 0],
        [width, bottom],
      ],
      land,
    );
  const points = {type: "MultiPoint" as const, coordinates: places};
  const pad = Math.min(32, width / 10);
  const projection = geoEqualEarth()
    .rotate([-middle(places.map(([lon]) => lon)), 0])
    .fitExtent(
      [
        [pad, pad],
        [width - pad, bottom - pad],
      ],
      points,
    );
  const most = width / ((CLOSEST * Math.PI) / 180);
  if (projection.scale() > most || places.length === 1) {
    const centre: [number, number] = [middle(places.map(([lon]) => lon)), middle(places.map(([, lat]) => lat))];
    projection.scale(most).translate([0, 0]);
    const [x, y] = projection(centre)!;
    projection.translate([width / 2 - x, bottom / 2 - y]);
  }
  return projection.clipExtent([
    [0, 0],
    [width, bottom],
  ]);
}

function middle(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** How far apart dots can be told, in px: half a px, and further the more there are, so that a map of any number of cities has its bound. */
function grain(rows: readonly DotMapRow[]): number {
  if (rows.length <= 2000) return 0.5;
  if (rows.length <= 5000) return 1;
  return rows.length <= 20_000 ? 2 : 4;
}

/** Steps from dot to dot, those of one spot drawn once; a step of no length with a round or square end is a dot. */
function dots(
  rows: readonly DotMapRow[],
  {mark, size}: DotKind,
  {projection, step}: {projection: GeoProjection; step: number},
): string {
  const half = size / 2;
  const sign =
    mark === "cross"
      ? `m${pair(-half, -half)}l${pair(size, size)}m0-${size}l-${size} ${size}m${pair(half, -half)}`
      : "h0";
  const spots = rows
    .map(({lat, lon}) => projection([lon, lat])!.map((place) => Math.round(place / step) * step) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .filter(([a, b], index, all) => index === 0 || a !== all[index - 1]![0] || b !== all[index - 1]![1]);
  let [x, y] = [0, 0];
  let path = "";
  for (const [nextX, nextY] of spots) {
    path += `${path === "" ? "M" : "m"}${pair(nextX - x, nextY - y)}${sign}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

function kindClass({mark, tone}: DotKind): string {
  return `dots ${mark} ${tone}`;
}

function strokeOf({mark, size}: DotKind): number {
  return mark === "cross" ? 1.25 : size;
}

/** Names stand to the right of their city, or to its left near the edge, and further down where another name stands. */
function names(
  highlights: DotMapOptions["highlights"] & object,
  projection: GeoProjection,
  {document, width}: DotMapOptions,
): Element[] {
  const taken: {from: number; to: number; y: number}[] = [];
  return highlights
    .map((city) => ({...city, spot: projection([city.lon, city.lat])!}))
    .sort((a, b) => a.spot[1] - b.spot[1])
    .map(({name, index, spot: [x, y]}) => {
      const length = textWidth(name, NAME);
      const left = x + 10 + length > width - EDGE;
      const [from, to] = left ? [x - 10 - length, x - 10] : [x + 10, x + 10 + length];
      let line = y + 4;
      for (const other of taken) {
        if (from < other.to && to > other.from && Math.abs(line - other.y) < NAME + 2) line = other.y + NAME + 2;
      }
      taken.push({from, to, y: line});
      return svg(
        document,
        "g",
        {class: "city", style: `--city:${cityColour(index)}`},
        svg(document, "g", {transform: `translate(${tenth(x)} ${tenth(y)})`}, cityShape(document, index, 11)),
        svg(
          document,
          "text",
          {x: tenth(left ? to : from), y: tenth(line), "text-anchor": left ? "end" : "start"},
          name,
        ),
      );
    });
}

function key({document, kinds, height}: DotMapOptions): Element | false {
  const named = kinds.filter(({label}) => label !== "");
  let x = 0;
  const entries = named.map((kind) => {
    const entry = svg(
      document,
      "g",
      {transform: `translate(${tenth(x + 6)} ${height - 9})`},
      svg(document, "path", {
        class: kindClass(kind),
        "stroke-width": strokeOf(kind),
        d:
          kind.mark === "cross"
            ? `M${pair(-kind.size / 2, -kind.size / 2)}l${pair(kind.size, kind.size)}m0-${kind.size}l-${kind.size} ${kind.size}`
            : "M0 0h0",
      }),
      svg(document, "text", {x: 9, y: 4}, kind.label),
    );
    x += textWidth(kind.label, NAME) + 30;
    return entry;
  });
  return entries.length > 0 && svg(document, "g", {class: "key"}, ...entries);
}

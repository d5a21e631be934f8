import {scaleLinear, scaleLog} from "d3-scale";
import {formatTicks} from "../format/number.ts";
import type {Indicator} from "../model/indicator.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {fitText, frame, tenth, textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";
import {pair} from "./outline.ts";
import type {Box} from "./placeLabels.ts";
import {placeLabels} from "./placeLabels.ts";
import {scaleTicks} from "./scaleTicks.ts";
import {cityColour} from "./shapes.ts";

/** One city's figures of the two indicators. */
export interface ScatterRow {
  x: number;
  y: number;
}

/** A city with its name; `line` is its place in the table that tells the same. */
export interface ScatterNamed extends ScatterRow {
  name: string;
  line: number;
}

/** A dot; those that are not faint are what the picture is about. */
export interface ScatterDot extends ScatterRow {
  faint: boolean;
}

export interface ScatterAxis {
  /** What it measures, with the unit, the year and that it is a logarithm where it is one. */
  title: string;
  scale: Indicator["scale"];
  domain: readonly [number, number];
  /** Which end is the better one, where one may be called so. */
  better: "high" | "low" | null;
  references: readonly {label: string; value: number}[];
}

export interface ScatterOptions extends FrameOptions {
  locale: string;
  /** Across, and up. */
  x: ScatterAxis;
  y: ScatterAxis;
  /** What stands at the better end of an axis, beside an arrow. */
  betterText: string;
  /** Further cities with a ring and their name. */
  peers: readonly ScatterNamed[];
  /** The chosen cities, with shape and colour. */
  chosen: readonly (ScatterNamed & {index: number})[];
}

const NAME = 12;
const TICK = 11;
const TOP = 26;
const BOTTOM = 40;
const RIGHT = 8;
const SHAPE = 12;
const PEER = 3.5;
/** From the outermost mark to the frame. */
const INSET = 8;

/**
 * Two indicators against one another: every city a dot, peers by name, the chosen ones with shape and colour; cited
 * values are dashed lines with their names. More is up and to the right; the better end says so where there is one. Cities
 * outside the domains are not drawn. Made for widths from 320 px. No cities: axes alone.
 */
export function scatterChart(rows: readonly ScatterDot[], options: ScatterOptions): SVGSVGElement {
  const {document, locale, width, height} = options;
  const [right, bottom] = [width - RIGHT, height - BOTTOM];
  const up = scaleOf(options.y).range([bottom - INSET, TOP + INSET]);
  const ticksUp = scaleTicks(up, height < 400 ? 4 : 6);
  const textsUp = formatTicks(locale, ticksUp);
  const left = Math.ceil(Math.max(0, ...textsUp.map((text) => textWidth(text, TICK)))) + 8;
  const across = scaleOf(options.x).range([left + INSET, right - INSET]);
  const ticksAcross = scaleTicks(across, Math.floor((right - left) / 80));
  const textsAcross = formatTicks(locale, ticksAcross);
  const plane: Plane = {left, right, bottom, across, up};
  const notes = notesOf(plane, options);
  const isInside = ({x, y}: ScatterRow) => isWithin(x, options.x) && isWithin(y, options.y);
  const dots = (wanted: boolean) =>
    rows.filter((row) => row.faint === wanted && isInside(row)).map(({x, y}): [number, number] => [across(x), up(y)]);

  return frame(
    "scatter",
    options,
    ...ticksUp.map((tick, i) =>
      tickLine(`M${left} ${tenth(up(tick))}H${right}`, {
        x: left - 6,
        y: up(tick) + 4,
        text: textsUp[i]!,
        anchor: "end",
      }),
    ),
    ...ticksAcross.map((tick, i) => {
      const text = {x: across(tick), y: bottom + 14, text: textsAcross[i]!, anchor: "middle"} as const;
      return tickLine(`M${tenth(across(tick))} ${TOP}V${bottom}`, text);
    }),
    ...titles(options).map((note) => textOf("title", note, document)),
    cloud("dots faint", dots(true), document),
    cloud("dots", dots(false), document),
    ...notes.map(({line}) => line && svg(document, "g", {class: "reference"}, svg(document, "path", {d: line}))),
    ...notes.map((note) => textOf("note", note, document)),
    ...named(isInside, notes.map(boxOf), plane, options),
  );

  function tickLine(d: string, note: Note): SVGElement {
    return svg(document, "g", {class: "tick"}, svg(document, "path", {d}), textOf("", note, document));
  }
}

interface Plane {
  left: number;
  right: number;
  bottom: number;
  across: (value: number) => number;
  up: (value: number) => number;
}

/** A text, and the line that it is the name of. */
interface Note {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  line?: string;
}

/** What each axis measures, with the word for its better end where that end is near. */
function titles({x, y, width, height, betterText}: ScatterOptions): Note[] {
  const above = y.better === "high" ? `↑ ${betterText} · ${y.title}` : y.title;
  const below = {high: `${x.title} · ${betterText} →`, low: `← ${betterText} · ${x.title}`};
  const foot = fitText(x.better === null ? x.title : below[x.better], NAME, width);
  return [
    {x: 0, y: 11, text: fitText(above, NAME, width), anchor: "start"},
    x.better === "low"
      ? {x: 0, y: height - 6, text: foot, anchor: "start"}
      : {x: width, y: height - 6, text: foot, anchor: "end"},
  ];
}

/** What is written inside the frame: the names of cited values, and that lower is better on the axis upwards. */
function notesOf({left, right, bottom, across, up}: Plane, {x, y, betterText}: ScatterOptions): Note[] {
  const upright = x.references
    .filter(({value}) => isWithin(value, x))
    .map(({label, value}): Note => {
      const [at, line] = [across(value), `M${tenth(across(value))} ${TOP}V${bottom}`];
      return at + textWidth(label, TICK) + 6 > right
        ? {x: at - 4, y: TOP + 8, text: label, anchor: "end", line}
        : {x: at + 4, y: TOP + 8, text: label, anchor: "start", line};
    });
  const level = y.references
    .filter(({value}) => isWithin(value, y))
    .map(({label, value}): Note => {
      const at = up(value);
      return {
        x: right,
        y: at - TOP < 14 ? at + 12 : at - 4,
        text: label,
        anchor: "end",
        line: `M${left} ${tenth(at)}H${right}`,
      };
    });
  const lowest = Math.min(bottom, ...level.filter((note) => note.y > bottom - 24).map((note) => note.y + 4));
  const better: Note = {x: left + 4, y: lowest - 5, text: `↓ ${betterText}`, anchor: "start"};
  return [...upright, ...level, ...(y.better === "low" ? [better] : [])];
}

function textOf(kind: string, {x, y, text, anchor}: Note, document: Document): SVGElement {
  return svg(document, "text", {class: kind || undefined, x: tenth(x), y: tenth(y), "text-anchor": anchor}, text);
}

function boxOf({x, y, text, anchor}: Note): Box {
  const width = textWidth(text, TICK);
  const left = anchor === "end" ? x - width : x;
  return {left, right: left + width, top: y - TICK, bottom: y + 2};
}

/** The chosen cities and the peers with their names: lines to far names first, then the marks, the first city's on top. */
function named(
  isInside: (row: ScatterRow) => boolean,
  taken: readonly Box[],
  {left, bottom, across, up}: Plane,
  {document, width, chosen, peers}: ScatterOptions,
): (SVGElement | false)[] {
  const marks = [
    ...chosen.filter(isInside).map((row) => ({...row, radius: SHAPE / 2})),
    ...peers.filter(isInside).map((row) => ({...row, radius: PEER, index: null})),
  ].map(({x, y, ...row}) => ({...row, text: row.name, x: across(x), y: up(y)}));
  const labels = placeLabels(marks, {left: left + 2, right: width, top: TOP - 8, bottom}, taken);
  return [
    ...marks.map(({x, y}, i) => {
      const label = labels[i]!;
      const near = Math.max(label.x, Math.min(label.x + label.width, x));
      const d = `M${tenth(x)} ${tenth(y)}L${tenth(near)} ${tenth(label.y - 4)}`;
      return label.far && svg(document, "path", {class: "leader", d});
    }),
    ...marks.toReversed().map(({x, y, index, line}) => {
      const place = {"data-row": line, transform: `translate(${tenth(x)} ${tenth(y)})`};
      if (index === null) return svg(document, "circle", {class: "peer", ...place, r: PEER});
      const style = `--city:${cityColour(index)}`;
      return svg(document, "g", {class: "city", ...place, style}, cityShape(document, index, SHAPE));
    }),
    ...marks.map(({index, text}, i) =>
      textOf(index === null ? "name peer" : "name", {...labels[i]!, text, anchor: "start"}, document),
    ),
  ];
}

function scaleOf({scale, domain}: ScatterAxis) {
  const log = scale === "log" && domain[0] > 0;
  return (log ? scaleLog() : scaleLinear()).domain(domain[0] < domain[1] ? domain : [domain[0] - 1, domain[1] + 1]);
}

function isWithin(value: number, {domain}: ScatterAxis): boolean {
  return value >= domain[0] && value <= domain[1];
}

/** All dots are one path, a step of no length each, in half px; dots that fall on one another are drawn once. */
function cloud(kind: string, dots: readonly [number, number][], document: Document): SVGElement | false {
  const sorted = dots
    .map(([x, y]): [number, number] => [Math.round(x * 2) / 2, Math.round(y * 2) / 2])
    .sort(([a, b], [c, d]) => a - c || b - d);
  let d = "";
  let [x, y] = [NaN, NaN];
  for (const [nextX, nextY] of sorted) {
    if (nextX === x && nextY === y) continue;
    d += d === "" ? `M${pair(nextX, nextY)}h0` : `m${pair(nextX - x, nextY - y)}h0`;
    [x, y] = [nextX, nextY];
  }
  return d !== "" && svg(document, "path", {class: kind, d});
}

import {axisX, axisY, barX, dot, gridX, gridY, line, ruleX, selectLast} from "@observablehq/plot";
import type {Markish, PlotOptions} from "@observablehq/plot";
import {scaleLinear} from "d3-scale";
import {formatTicks} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {fitText, textWidth} from "./frame.ts";
import {plotFrame} from "./plotFrame.ts";
import {cityColour} from "./shapes.ts";

/** The marks with which an answer can be drawn; names are in src/i18n under `explore.mark.ID`. */
export const MARKS = ["bars", "dots", "line"] as const;

export type Mark = (typeof MARKS)[number];

export interface ResultRow {
  /** What stands along: the name of a bar, or a number. */
  x: string | number;
  y: number;
  /** The place of its colour and shape, as those of cities; null for the colour of all others. */
  group: number | null;
  /** Of a dot: its area; null where nothing is said. */
  size: number | null;
}

export interface ResultOptions extends FrameOptions {
  locale: string;
  mark: Mark;
  /** The names of the columns. */
  x: string;
  y: string;
}

const AXIS = {tickSize: 0, fontSize: 11, label: null, fill: "var(--muted)", stroke: "none"};
const GRID = {stroke: "var(--rule)", strokeOpacity: 1};
/** In the order of shapes.ts. */
const SIGNS = ["circle", "square", "diamond", "triangle", "cross", "star"] as const;
const TICK = 11;
const TITLE = 12;
const TOP = 28;
const FOOT = 44;
const RADII = [2, 16] as const;
const RADIUS = 3;
const BAR = 22;

/** How high a picture of so many bars is, in px; each has its line of text. */
export function barsHeight(count: number): number {
  return TOP + FOOT + count * BAR;
}

/**
 * An answer of the reader's own SQL: bars from nought, one a row in their order; dots, by area where a size is given; or lines, one a
 * group in the order of x, with its sign at the end. The names of the columns stand at the axes. Made for widths from 320 px. No rows: a frame alone.
 */
export function resultChart(rows: readonly ResultRow[], options: ResultOptions): SVGSVGElement {
  if (rows.length === 0) return plotFrame("result", options, {x: {axis: null}, y: {axis: null}});
  return plotFrame("result", options, options.mark === "bars" ? bars(rows, options) : field(rows, options));
}

function bars(rows: readonly ResultRow[], options: ResultOptions): PlotOptions {
  const {locale, width} = options;
  const names = rows.map(({x}) => fitText(String(x), TICK, width * 0.4));
  const marginLeft = Math.ceil(Math.max(...names.map((name) => textWidth(name, TICK)))) + 10;
  const ticks = ticksOf([0, ...rows.map(({y}) => y)], (width - marginLeft) / 80);
  return {
    ...{marginLeft, marginRight: 16, marginTop: TOP, marginBottom: FOOT},
    x: {domain: domainOf([0, ...rows.map(({y}) => y)])},
    y: {type: "band", domain: rows.map((_, index) => index), padding: 0.25},
    marks: [
      gridX(ticks, GRID),
      barX(rows, {x1: 0, x2: "y", y: (_, index) => index, fill: colourOf}),
      ruleX([0], {stroke: "var(--faint)"}),
      axisX(ticks, {...AXIS, text: texts(locale, ticks)}),
      axisY(
        rows.map((_, index) => index),
        {...AXIS, fill: "var(--ink)", text: (index: number) => names[index]},
      ),
      titles(options, options.y, options.x),
    ],
  };
}

function field(rows: readonly ResultRow[], options: ResultOptions): PlotOptions {
  const {locale, mark, width, height} = options;
  const up = ticksOf(
    rows.map(({y}) => y),
    height / 60,
  );
  const upTexts = texts(locale, up);
  const marginLeft = Math.ceil(Math.max(...up.map((tick) => textWidth(upTexts(tick), TICK)))) + 12;
  const values = rows.map(({x}) => x);
  const numeric = values.every((x) => typeof x === "number");
  const along = numeric ? ticksOf(values, (width - marginLeft) / 80) : null;
  return {
    ...{marginLeft, marginRight: 20, marginTop: TOP, marginBottom: FOOT},
    x: numeric ? {domain: domainOf(values)} : {type: "point", domain: [...new Set(values)]},
    y: {domain: domainOf(rows.map(({y}) => y))},
    marks: [
      gridY(up, GRID),
      ...(mark === "line" ? lines(rows) : [dots(rows)]),
      axisY(up, {...AXIS, text: upTexts}),
      along
        ? axisX(along, {...AXIS, text: texts(locale, along)})
        : axisX(spread([...new Set(values)], (width - marginLeft) / 90), AXIS),
      titles(options, options.x, options.y),
    ],
  };
}

function lines(rows: readonly ResultRow[]): Markish[] {
  const by = {x: "x", y: "y", z: "group", sort: "x"} as const;
  return [
    line(rows, {...by, stroke: colourOf, strokeWidth: 1.75}),
    dot(rows, selectLast({...by, fill: colourOf, symbol: signOf, r: 4.5})),
  ];
}

function dots(rows: readonly ResultRow[]): Markish {
  const largest = Math.max(0, ...rows.map(({size}) => size ?? 0));
  const radius = ({size}: ResultRow) =>
    size === null || largest === 0 ? RADIUS : RADII[0] + (RADII[1] - RADII[0]) * Math.sqrt(Math.max(0, size) / largest);
  return dot(rows, {
    ...{x: "x", y: "y", r: {value: radius, scale: null}, sort: {channel: "r", order: "descending"}},
    ...{fill: colourOf, fillOpacity: 0.75, stroke: "var(--paper)", strokeWidth: 0.5, symbol: signOf},
  });
}

function colourOf({group}: ResultRow): string {
  return group === null ? "var(--tick)" : cityColour(group);
}

function signOf({group}: ResultRow): (typeof SIGNS)[number] {
  return SIGNS[(group ?? 0) % SIGNS.length]!;
}

/** What the axes stand for: one below at the right, the other above at the left. */
function titles({document, width, height}: ResultOptions, below: string, above: string): Markish {
  const text = (attributes: {x: number; y: number; "text-anchor": string}, words: string) =>
    svg(document, "text", {class: "title", ...attributes}, fitText(words, TITLE, width));
  return () =>
    svg(
      document,
      "g",
      {class: "titles"},
      text({x: 0, y: 12, "text-anchor": "start"}, above),
      text({x: width, y: height - 6, "text-anchor": "end"}, below),
    );
}

function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 1, high + 1];
}

function ticksOf(values: readonly number[], count: number): number[] {
  const ticks = scaleLinear(domainOf(values), [0, 1]).ticks(Math.max(2, Math.floor(count)));
  return isYears(values) ? ticks.filter(Number.isInteger) : ticks;
}

function isYears(values: readonly number[]): boolean {
  return values.every((value) => Number.isInteger(value) && value >= 1000 && value < 3000);
}

function texts(locale: string, ticks: readonly number[]): (tick: number) => string {
  if (isYears(ticks)) return (tick) => formatYear(locale, tick);
  const written = formatTicks(locale, ticks);
  return (tick) => written[ticks.indexOf(tick)]!;
}

/** About so many of the values, evenly. */
function spread<Value>(values: readonly Value[], count: number): Value[] {
  const step = Math.ceil(values.length / Math.max(1, Math.floor(count)));
  return values.filter((_, index) => index % step === 0);
}

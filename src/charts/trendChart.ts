import {scaleLinear, scaleLog} from "d3-scale";
import {line} from "d3-shape";
import type {ValueFormat} from "../format/number.ts";
import {formatTicks} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {dodge} from "./dodge.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {fitText, frame, tenth, textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";
import {scaleTicks} from "./scaleTicks.ts";
import {cityColour} from "./shapes.ts";
import type {TrendPoint} from "./stretches.ts";
import {stretches} from "./stretches.ts";

/** One city's series of the indicator, in order of years. */
export interface TrendRow {
  name: string;
  /** The city's place in the order of choice: its colour and shape. */
  index: number;
  points: readonly TrendPoint[];
}

export interface TrendOptions extends FrameOptions {
  locale: string;
  format: ValueFormat;
  scale?: "linear" | "log";
  /** The longest step in years over which a line is drawn; 1 unless told otherwise. */
  gap?: number;
  /** Cited values to hold the lines against. */
  references?: readonly {label: string; value: number}[];
  /** The word that stands over forecasts. */
  forecastText: string;
}

interface Plane {
  x: (year: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const NAME = 12;
const TICK = 11;

/**
 * Lines of one indicator over the years, a city each, with shape and name at their ends and a dot at the newest value
 * that is not a forecast. Forecasts are dashed, breaks are a stroke across, years without a value stay open. From about 220 × 100
 * (small multiple) to any size. `data-column` is a line's place among the rows. Cities without a value have no line; without any value only the frame is drawn.
 */
export function trendChart(rows: readonly TrendRow[], options: TrendOptions): SVGSVGElement {
  const drawn = rows
    .map((row, column) => ({...row, column, ...stretches(row.points, options.gap ?? 1)}))
    .filter((row) => row.stretches.length > 0);
  const points = drawn.flatMap((row) => row.stretches.flatMap((part) => part.points));
  if (points.length === 0) return frame("trend", options);
  const {document, locale, format, references = [], width, height} = options;
  const years = extent(points.map(({year}) => year));
  const scale = valueScale(extent([...points, ...references].map(({value}) => value)), options);
  const names = drawn.map(({name}) => fitText(name, NAME, width * 0.3));
  const ticks = scaleTicks(scale, tickCount(height));
  const tickTexts = formatTicks(locale, ticks);
  const left = Math.ceil(Math.max(...tickTexts.map((text) => textWidth(text, TICK)))) + 8;
  const right = width - Math.ceil(Math.max(...names.map((name) => textWidth(name, NAME)))) - 24;
  const plane: Plane = {left, right, top: 24, bottom: height - 20, x: (year) => year, y: (value) => value};
  plane.x = scaleLinear(years[0] < years[1] ? years : [years[0] - 1, years[1]], [left + 4, right]);
  plane.y = scale.range([plane.bottom, plane.top]);

  const forecasts = drawn.flatMap((row) => row.stretches.filter((part) => part.forecast));
  return frame(
    "trend",
    options,
    format.unit !== "" && svg(document, "text", {class: "unit", y: 11}, format.unit),
    ...ticks.map((tick, index) => gridLine(tickTexts[index]!, plane.y(tick), plane, document)),
    ...yearTicks(years, plane, options),
    forecasts.length > 0 && forecastNote(Math.min(...forecasts.map(({points}) => points[0]!.year)), plane, options),
    ...references.map(({label, value}) => reference(label, plane.y(value), plane, document)),
    ...drawn.map((row) =>
      svg(
        document,
        "g",
        {class: "series", "data-column": row.column, style: `--city:${cityColour(row.index)}`},
        ...row.stretches.map(({points, forecast}) => stretch(points, forecast, plane, document)),
        ...row.breaks.map(({before, after}) => breakMark(before, after, plane, document)),
      ),
    ),
    ...ends(drawn, names, plane, document),
  );
}

type Drawn = TrendRow & ReturnType<typeof stretches>;

function valueScale([low, high]: readonly [number, number], {scale}: TrendOptions) {
  if (scale === "log" && low > 0) return scaleLog([low * 0.9, high * 1.1], [0, 1]);
  const pad = (high - low) * 0.04 || Math.abs(high) * 0.1 || 1;
  return scaleLinear([low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad], [0, 1]);
}

function tickCount(height: number): number {
  return height < 180 ? 3 : 5;
}

function gridLine(text: string, y: number, {left, right}: Plane, document: Document): Element {
  return svg(
    document,
    "g",
    {class: "tick", transform: `translate(0 ${tenth(y)})`},
    svg(document, "path", {d: `M${left} 0H${tenth(right)}`}),
    svg(document, "text", {x: left - 6, y: 4, "text-anchor": "end"}, text),
  );
}

function yearTicks(
  years: readonly [number, number],
  {x, left, right, bottom}: Plane,
  {document, locale}: TrendOptions,
): Element[] {
  const count = Math.floor((right - left) / 72);
  const inner = scaleLinear(years, [0, 1]).ticks(count).filter(Number.isInteger);
  const ticks = count < 3 || inner.length < 2 ? [...new Set(years)] : inner;
  return ticks.map((year, index) => {
    const edge = ticks.length > 1 && count < 3;
    const anchor = edge ? (index === 0 ? "start" : "end") : "middle";
    return svg(
      document,
      "text",
      {class: "year", x: tenth(x(year)), y: bottom + 15, "text-anchor": anchor},
      formatYear(locale, year),
    );
  });
}

function forecastNote(year: number, {x, right, top, bottom}: Plane, {document, forecastText}: TrendOptions): Element {
  const from = tenth(x(year));
  const wide = textWidth(forecastText, TICK) + 4 < right - from;
  return svg(
    document,
    "g",
    {class: "forecast-note"},
    svg(document, "path", {d: `M${from} ${top - 8}V${bottom}`}),
    svg(
      document,
      "text",
      {x: wide ? from + 4 : from - 4, y: top - 8, "text-anchor": wide ? "start" : "end"},
      forecastText,
    ),
  );
}

function reference(label: string, y: number, {left, right, top}: Plane, document: Document): Element {
  return svg(
    document,
    "g",
    {class: "reference", transform: `translate(0 ${tenth(y)})`},
    svg(document, "path", {d: `M${left} 0H${tenth(right)}`}),
    svg(document, "text", {x: left + 4, y: y - top < 14 ? 12 : -4}, label),
  );
}

function stretch(
  points: {year: number; value: number}[],
  forecast: boolean,
  {x, y}: Plane,
  document: Document,
): Element {
  const path = line<{year: number; value: number}>(
    ({year}) => x(year),
    ({value}) => y(value),
  ).digits(1);
  const d = points.length === 1 ? `M${tenth(x(points[0]!.year))} ${tenth(y(points[0]!.value))}h0` : path(points)!;
  return svg(document, "path", {class: forecast ? "line forecast" : points.length === 1 ? "line alone" : "line", d});
}

type Point = {year: number; value: number};

function breakMark(before: Point, after: Point, {x, y}: Plane, document: Document): Element {
  const [middle, height] = [(x(before.year) + x(after.year)) / 2, (y(before.value) + y(after.value)) / 2];
  return svg(document, "path", {class: "break", d: `M${tenth(middle - 2)} ${tenth(height + 6)}l4-12`});
}

/**
 * A dot at the newest value that is not a forecast; at the right the shape and the name, moved up or down where names
 * would overlap, with a thin line to where the series ends.
 */
function ends(
  drawn: readonly Drawn[],
  names: readonly string[],
  {x, y, right, top, bottom}: Plane,
  document: Document,
): Element[] {
  const tails = drawn.map((row) => row.stretches.at(-1)!.points.at(-1)!);
  const wishes = tails.map(({value}) => ({middle: y(value), size: NAME + 2}));
  const heights = dodge(wishes, top - 10, bottom + 10);
  return drawn.map((row, i) => {
    const known = row.stretches.findLast((part) => !part.forecast)?.points.at(-1);
    const [tail, height] = [tails[i]!, tenth(heights[i]!)];
    const leader = `M${tenth(x(tail.year))} ${tenth(y(tail.value))}L${tenth(right + 9)} ${height}`;
    return svg(
      document,
      "g",
      {class: "end", style: `--city:${cityColour(row.index)}`},
      svg(document, "path", {class: "leader", d: leader}),
      known && svg(document, "path", {class: "newest", d: `M${tenth(x(known.year))} ${tenth(y(known.value))}h0`}),
      svg(document, "g", {transform: `translate(${tenth(right + 13)} ${height})`}, cityShape(document, row.index, 9)),
      svg(document, "text", {x: tenth(right + 22), y: tenth(height + 4)}, names[i]),
    );
  });
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

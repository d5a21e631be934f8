import {axisX, rectX} from "@observablehq/plot";
import type {ScaleContinuousNumeric} from "d3-scale";
import {scaleLinear, scaleLog} from "d3-scale";
import type {ValueFormat} from "../format/number.ts";
import {formatTicks} from "../format/number.ts";
import type {Indicator} from "../model/indicator.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {tenth, textWidth} from "./frame.ts";
import type {LaneLabel, Placed} from "./lanes.ts";
import {lanes} from "./lanes.ts";
import {cityShape} from "./marker.ts";
import {plotFrame} from "./plotFrame.ts";
import {scaleTicks} from "./scaleTicks.ts";
import {cityColour} from "./shapes.ts";

export interface DistributionOptions extends FrameOptions {
  locale: string;
  format: ValueFormat;
  scale: Indicator["scale"];
  direction: Indicator["direction"];
  /** "better →" or "low → high". */
  directionText: string;
  /** What is drawn of the scale, in the indicator's unit; the extent of the values unless told otherwise. */
  domain?: readonly [number, number];
  /** The middle half of the cities; null draws no band. */
  quartiles: {lower: number; median: number; upper: number} | null;
  /** The name of the middle line: "median 14.2". */
  medianText: string;
  /** How many cities lie beyond either end of the domain, in words; empty where none does. */
  belowText: string;
  aboveText: string;
  /** Cited values, each with the name that stands over it. */
  references: readonly {label: string; value: number}[];
  /** The chosen cities: what stands over each is its name and value. */
  highlights: readonly {text: string; value: number; index: number}[];
}

const AXIS = {tickSize: 4, fontSize: 11, label: null, fill: "var(--muted)", stroke: "var(--faint)"};
const SIDE = 10;
const BOTTOM = 38;
const LANE = 17;
const SIGN = 14;
const DOT = 5;
const SMALLEST_DOT = 2;
const FOOT = 11;

/** A city; a faint one stands behind those that the picture is about. */
export interface DistributionRow {
  value: number;
  faint?: boolean;
}

/**
 * All cities of one indicator, a dot a city, heaped where values are alike, the faint ones on top; behind them the band of the middle half with
 * its median, over them the chosen cities and the cited values by name. Better is to the right where the indicator has a
 * direction. Cities beyond the domain are said, not drawn; the
 * unit stands under the scale where there is room. `data-scale` says how values lie: kind, domain, range across, base line. Made for widths from 320 px. No rows: an empty frame.
 */
export function distributionChart(rows: readonly DistributionRow[], options: DistributionOptions): SVGSVGElement {
  if (rows.length === 0) return plotFrame("distribution", options, {x: {axis: null}});
  const {width, height, locale, format, quartiles, direction} = options;
  const [start, stop] = options.domain ?? [
    Math.min(...rows.map(({value}) => value)),
    Math.max(...rows.map(({value}) => value)),
  ];
  const domain = direction === "lower-is-better" ? [stop, start] : [start, stop];
  const type = options.scale === "log" && start > 0 ? "log" : "linear";
  const scale = (type === "log" ? scaleLog() : scaleLinear())
    .domain(domain)
    .range([SIDE, width - SIDE])
    .clamp(true);
  const inside = rows
    .filter(({value}) => value >= start && value <= stop)
    .map(({value, faint = false}) => ({place: scale(value), faint}));
  const labels = lanes(labelsOf(options, scale), 0, width);
  const top = 6 + LANE * (1 + Math.max(-1, ...labels.map(({lane}) => lane)));
  const ticks = scaleTicks(scale, Math.floor(width / 80));
  const texts = formatTicks(locale, ticks);
  const base = height - BOTTOM;
  const picture = plotFrame("distribution", options, {
    marginLeft: SIDE,
    marginRight: SIDE,
    marginTop: top,
    marginBottom: BOTTOM,
    x: {type, domain},
    marks: [
      quartiles && rectX([quartiles], {x1: "lower", x2: "upper", fill: "var(--band)"}),
      ...heaps(inside, top, base, options).map((path) => () => path),
      () => svg(options.document, "path", {class: "base", d: `M0 ${base}H${width}`}),
      axisX(ticks, {text: (tick: number) => texts[ticks.indexOf(tick)], ...AXIS}),
      () => foot(format.unit, options),
      () => drawLabels(labels, top, base, options.document),
    ],
  });
  picture.setAttribute("data-scale", [type, ...domain, SIDE, width - SIDE, base].join(" "));
  return picture;
}

interface Label extends LaneLabel {
  kind: "city" | "reference" | "median";
  index: number;
}

function labelsOf(
  {highlights, references, quartiles, medianText}: DistributionOptions,
  scale: ScaleContinuousNumeric<number, number>,
): Label[] {
  const label = (kind: Label["kind"], text: string, value: number, index = 0): Label => ({
    kind,
    text: pointed(text, value, scale),
    x: scale(value),
    sign: kind === "city" ? SIGN : 0,
    index,
  });
  return [
    ...(quartiles ? [label("median", medianText, quartiles.median)] : []),
    ...references.map(({label: text, value}) => label("reference", text, value)),
    ...highlights.map(({text, value, index}) => label("city", text, value, index)),
  ];
}

/** With an arrow where the value lies beyond the end at which it has to stand. */
function pointed(text: string, value: number, scale: ScaleContinuousNumeric<number, number>): string {
  const [start, stop] = scale.domain() as [number, number];
  const share = (value - start) / (stop - start);
  if (share > 1) return `${text} →`;
  return share < 0 ? `← ${text}` : text;
}

interface Dot {
  place: number;
  faint: boolean;
}

/** A column of dots is one dashed stroke: it starts anew with each column, so a thousand cities are a few hundred bytes. */
function heaps(dots: readonly Dot[], top: number, base: number, {document}: DistributionOptions): SVGPathElement[] {
  const room = base - top - 6;
  let size = DOT;
  let heap = heapsOf(dots, size);
  while (size > SMALLEST_DOT && highest(heap) * size > room) heap = heapsOf(dots, (size -= 0.25));
  const step = Math.min(size, room / highest(heap));
  const columns = [...heap].sort(([a], [b]) => a - b);
  return [false, true].flatMap((faint) => {
    const d = columns.map(([column, {all, behind}]) => {
      const [count, below] = faint ? [behind, all - behind] : [all - behind, 0];
      if (count === 0) return "";
      const foot = base - 1 - size / 2 - below * step;
      return `M${tenth((column + 0.5) * size)} ${tenth(foot)}v-${tenth((count - 1) * step + 0.1)}`;
    });
    if (d.every((part) => part === "")) return [];
    return svg(document, "path", {
      class: faint ? "dots faint" : "dots",
      d: d.join(""),
      "stroke-width": tenth(size * 0.8),
      "stroke-dasharray": `0 ${Math.round(step * 1000) / 1000}`,
    });
  });
}

/** For each column how many dots it has, and how many of them are faint. */
function heapsOf(dots: readonly Dot[], size: number): Map<number, {all: number; behind: number}> {
  const heap = new Map<number, {all: number; behind: number}>();
  for (const {place, faint} of dots) {
    const column = Math.floor(place / size);
    const {all, behind} = heap.get(column) ?? {all: 0, behind: 0};
    heap.set(column, {all: all + 1, behind: behind + Number(faint)});
  }
  return heap;
}

function highest(heap: ReturnType<typeof heapsOf>): number {
  return Math.max(...[...heap.values()].map(({all}) => all));
}

function foot(
  unit: string,
  {document, width, height, direction, directionText, belowText, aboveText}: DistributionOptions,
): SVGElement {
  const y = height - 4;
  const [left, end] = direction === "lower-is-better" ? [aboveText, belowText] : [belowText, aboveText];
  const right = [end, directionText].filter(Boolean).join(" · ");
  const widest = Math.max(textWidth(left, FOOT), textWidth(right, FOOT));
  const room = width / 2 - widest > textWidth(unit, FOOT) / 2;
  const line = (x: number, anchor: string, text: string) =>
    text !== "" && svg(document, "text", {x, y, "text-anchor": anchor}, text);
  return svg(
    document,
    "g",
    {class: "foot"},
    line(0, "start", left),
    line(width / 2, "middle", room ? unit : ""),
    line(width, "end", right),
  );
}

/** First all stems, then all texts, so that no stem runs through a text. */
function drawLabels(labels: readonly Placed<Label>[], top: number, base: number, document: Document): SVGElement {
  const heightOf = (lane: number) => top - 8 - lane * LANE;
  const styleOf = ({kind, index}: Label) => kind === "city" && `--city:${cityColour(index)}`;
  return svg(
    document,
    "g",
    {class: "labels"},
    ...labels.map(({label, lane}) =>
      svg(document, "path", {
        class: label.kind,
        style: styleOf(label),
        d: `M${tenth(label.x)} ${heightOf(lane) + 4}V${base}`,
      }),
    ),
    ...labels.flatMap(({label, lane, from}) => [
      label.kind === "city" &&
        svg(
          document,
          "g",
          {transform: `translate(${tenth(from + 5)} ${heightOf(lane) - 4})`},
          cityShape(document, label.index, 9),
        ),
      svg(
        document,
        "text",
        {class: label.kind, x: tenth(from + label.sign), y: heightOf(lane), "text-anchor": "start"},
        label.text,
      ),
    ]),
  );
}

import {scaleLinear, scaleLog} from "d3-scale";
import type {ValueFormat} from "../format/number.ts";
import {formatNumber, formatShort} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {dodge} from "./dodge.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {fitText, frame, tenth, textWidth} from "./frame.ts";
import {cityShape} from "./marker.ts";
import {cityColour} from "./shapes.ts";

/** One city's value in each of the two years; a city without either is not drawn, with one it is a mark without a line. */
export interface SlopeRow {
  name: string;
  /** The city's place in the order of choice: its colour and shape. */
  index: number;
  from: number | null;
  to: number | null;
  /** Does the series break between the two years? */
  broken: boolean;
}

export interface SlopeOptions extends FrameOptions {
  locale: string;
  format: ValueFormat;
  scale?: "linear" | "log";
  years: readonly [from: number, to: number];
  /** The middle of all cities in both years, by name; drawn faint. */
  median?: {name: string; from: number; to: number};
  /** What stands below where a series breaks. */
  breakText: string;
}

interface Line {
  /** The place among the rows; null for the median. */
  row: number | null;
  name: string;
  /** null for the median. */
  index: number | null;
  ends: readonly [number | null, number | null];
  broken: boolean;
}

const SIZE = 12;
const LABEL = 15;
const TOP = 40;
const BOTTOM = 10;
const FOOT = 20;
/** From the mark of a value to its text, and from there to the name. */
const GAP = 14;
const SPACE = 6;
/** The slopes themselves keep at least this much of the width. */
const LEAST = 0.22;
/** From here on values are written short (`37.5m`), as on axes. */
const LONG = 100_000;

/**
 * Two years of one indicator: a line a city between its two values, with shape, value and name at both ends. Colour is the
 * city's, never praise. Labels are set apart where they would overlap; a line that crosses a break in its series is cut
 * there. `data-row` and `data-column` of a mark are the places of its city and its year. From about 300 px wide and 20 px high a city. No values: an empty frame.
 */
export function slopeChart(rows: readonly SlopeRow[], options: SlopeOptions): SVGSVGElement {
  const {document, locale, format, years, median, width, height, breakText} = options;
  const lines: Line[] = rows.map(({name, index, from, to, broken}, row) => ({
    row,
    name,
    index,
    ends: [from, to],
    broken,
  }));
  if (median) lines.unshift({row: null, name: median.name, index: null, ends: [median.from, median.to], broken: false});
  const values = lines.flatMap(({ends}) => ends.filter((value) => value !== null));
  if (values.length === 0) return frame("slope", options);

  const broken = lines.some((line) => line.broken);
  const bottom = height - BOTTOM - (broken ? FOOT : 0);
  const y = heightScale(values, options).range([bottom, TOP]);
  const short = values.some((value) => Math.abs(value) >= LONG);
  const print = (value: number) => (short ? formatShort(locale, value) : formatNumber(locale, value, format.decimals));
  const figure = Math.max(...values.map((value) => textWidth(print(value), SIZE)));
  const most = (width * (1 - LEAST)) / 2 - GAP - SPACE - figure;
  const names = lines.map(({name}) => fitText(name, SIZE, most));
  const side = GAP + figure + SPACE + Math.max(...names.map((name) => textWidth(name, SIZE)));
  const places = [side, width - side] as const;

  return frame(
    "slope",
    options,
    format.unit !== "" &&
      svg(document, "text", {class: "unit", x: width / 2, y: 11, "text-anchor": "middle"}, format.unit),
    ...places.map((x, end) =>
      svg(
        document,
        "g",
        {class: "year", transform: `translate(${tenth(x)} 0)`},
        svg(document, "path", {d: `M0 ${TOP - 8}V${bottom + 6}`}),
        svg(document, "text", {y: TOP - 14, "text-anchor": "middle"}, formatYear(locale, years[end]!)),
      ),
    ),
    ...lines.map((line) => slope(line, places, y, document)),
    ...[0, 1].flatMap((end) => labels(end)),
    broken && foot(),
  );

  /** The values of one year, with a thin line to where they belong if they had to move. */
  function labels(end: number): Element[] {
    const present = lines.flatMap((line, place) => {
      const value = line.ends[end]!;
      return value === null ? [] : [{line, name: names[place]!, value, at: y(value)}];
    });
    const wishes = present.map(({at}) => ({middle: at, size: LABEL}));
    const heights = dodge(wishes, TOP - LABEL / 2, bottom + LABEL / 2);
    const [away, anchor] = end === 0 ? ([-1, "end"] as const) : ([1, "start"] as const);
    const x = places[end]!;
    return present.map(({line, name, value, at}, i) => {
      const height = tenth(heights[i]!);
      const text = (from: number, kind: string, content: string) =>
        svg(document, "text", {class: kind, x: tenth(x + away * from), y: height + 4, "text-anchor": anchor}, content);
      return svg(
        document,
        "g",
        {class: line.index === null ? "end median" : "end", style: styleOf(line)},
        svg(document, "path", {
          class: "leader",
          d: `M${tenth(x)} ${tenth(at)}L${tenth(x + away * (GAP - 3))} ${height}`,
        }),
        line.index !== null &&
          svg(
            document,
            "g",
            {"data-row": line.row, "data-column": end, transform: `translate(${tenth(x)} ${tenth(at)})`},
            cityShape(document, line.index, 9),
          ),
        text(GAP, "value", print(value)),
        text(GAP + figure + SPACE, "name", name),
      );
    });
  }

  function foot(): Element {
    const length = textWidth(breakText, SIZE - 1);
    const from = Math.max(0, (width - length - 16) / 2);
    return svg(
      document,
      "g",
      {class: "foot", transform: `translate(${tenth(from)} ${height - 6})`},
      svg(document, "path", {d: "M0 2l4-11m3 11 4-11"}),
      svg(document, "text", {x: 16}, breakText),
    );
  }
}

function heightScale(values: readonly number[], {scale}: SlopeOptions) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scale === "log" && low > 0 && low < high) return scaleLog().domain([low, high]);
  return scaleLinear().domain(low < high ? [low, high] : [low - 1, high + 1]);
}

function slope(
  line: Line,
  [left, right]: readonly [number, number],
  y: (value: number) => number,
  document: Document,
): Element | false {
  const [from, to] = line.ends;
  if (from === null || to === null) return false;
  const at = (share: number): string =>
    `${tenth(left + share * (right - left))} ${tenth(y(from) + share * (y(to) - y(from)))}`;
  const cut = 6 / (right - left);
  return svg(
    document,
    "g",
    {class: line.index === null ? "series median" : "series", style: styleOf(line)},
    svg(document, "path", {
      class: "line",
      d: line.broken ? `M${at(0)}L${at(0.5 - cut)}M${at(0.5 + cut)}L${at(1)}` : `M${at(0)}L${at(1)}`,
    }),
    line.broken && svg(document, "path", {class: "break", d: `M${at(0.5 - cut)}m-2 6l4-12M${at(0.5 + cut)}m-2 6l4-12`}),
  );
}

function styleOf({index}: Line): string | undefined {
  return index === null ? undefined : `--city:${cityColour(index)}`;
}

import {scaleLinear, scaleLog} from "d3-scale";
import {element, svg} from "./element.ts";
import {cityShape, marker} from "./marker.ts";
import {cityColour} from "./shapes.ts";

/** One city's value, or place, with the interval in which it lies. Texts are ready to be read. */
export interface IntervalRow {
  name: string;
  /** The city's place in the order of choice: its colour and shape; null for a city that was not chosen. */
  index: number | null;
  /** Its two ends, in either order; null where none is known. */
  interval: readonly [number, number] | null;
  /** Null where it is unknown, or too unsure to be told: then the interval stands alone. */
  value: number | null;
  /** "3 to 7 of 41", or the word for what is missing. */
  text: string;
  /** What must stand beside it. */
  notes: readonly string[];
}

export interface IntervalOptions {
  document: Document;
  /** What a screen reader says of the whole. */
  label: string;
  /** The heads of the three columns. */
  columns: {city: string; where: string; value: string};
  /** What stands at the left end and at the right: a place of 1 as the right end is better to the right. */
  domain: readonly [left: number, right: number];
  scale?: "linear" | "log";
  leftText: string;
  rightText: string;
}

const HEIGHT = 28;
const LINE = 14;
const DOT = 11;

/**
 * Values or places with their intervals, one row a city: a bar from the one end to the other, the value as the city's shape on
 * it. A table that reads as one; the bars are in per cent, so one drawing serves every width. What lies beyond the domain is
 * drawn at its end. No rows: an empty table body.
 */
export function intervalChart(rows: readonly IntervalRow[], options: IntervalOptions): HTMLTableElement {
  const {document, label, columns, leftText, rightText} = options;
  const head = (text: string) => element(document, "th", {scope: "col", role: "columnheader"}, text);
  return element(
    document,
    "table",
    {class: "bar-rows intervals", role: "table", "aria-label": label},
    element(
      document,
      "thead",
      {role: "rowgroup"},
      element(
        document,
        "tr",
        {role: "row"},
        head(columns.city),
        element(
          document,
          "th",
          {scope: "col", role: "columnheader", class: "where"},
          element(document, "span", {class: "visually-hidden"}, columns.where),
          element(
            document,
            "span",
            {class: "ends"},
            element(document, "span", null, leftText),
            element(document, "span", null, rightText),
          ),
        ),
        head(columns.value),
      ),
    ),
    element(document, "tbody", {role: "rowgroup"}, ...rows.map((row) => tableRow(row, options))),
  );
}

function tableRow(row: IntervalRow, options: IntervalOptions): Element {
  const {document} = options;
  return element(
    document,
    "tr",
    {role: "row"},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      row.index !== null && marker(document, row.index),
      row.name,
    ),
    element(document, "td", {class: "where", role: "cell"}, bar(row, options)),
    element(
      document,
      "td",
      {class: row.interval === null && row.value === null ? "value missing" : "value", role: "cell"},
      row.text,
      ...row.notes.map((note) => element(document, "small", null, note)),
    ),
  );
}

function bar({index, interval, value}: IntervalRow, options: IntervalOptions): SVGSVGElement {
  const {document} = options;
  const place = position(options);
  const [from, to] = (interval ?? []).map(place).sort((a, b) => a - b);
  const dot = index === null ? svg(document, "circle", {r: 4}) : cityShape(document, index, DOT);
  return svg(
    document,
    "svg",
    {
      width: "100%",
      height: HEIGHT,
      style: index === null ? undefined : `--city:${cityColour(index)}`,
      "aria-hidden": "true",
    },
    svg(document, "line", {class: "axis", x2: "100%", y1: LINE, y2: LINE}),
    from !== undefined &&
      to !== undefined &&
      svg(document, "line", {class: "interval", x1: percent(from), x2: percent(to), y1: LINE, y2: LINE}),
    value !== null && svg(document, "svg", {class: "dot", x: percent(place(value)), y: LINE, overflow: "visible"}, dot),
  );
}

function position({domain, scale}: IntervalOptions): (value: number) => number {
  if (domain[0] === domain[1]) return () => 0.5;
  const log = scale === "log" && Math.min(...domain) > 0;
  const share = (log ? scaleLog() : scaleLinear()).domain(domain).range([0, 1]).clamp(true);
  return (value) => share(log ? Math.max(value, Math.min(...domain)) : value);
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

import type {Child} from "./element.ts";
import {element} from "./element.ts";
import {marker} from "./marker.ts";
import type {Strip} from "./strip.ts";
import {strip} from "./strip.ts";

/** One line of the picture: an indicator, all cities as ticks, the chosen ones as dots. Texts are ready to be read. */
export interface ParallelsRow {
  /** The indicator. */
  id: string;
  title: string;
  href: string;
  /** Unit, reference year, level, number of cities. */
  note: string;
  /** "better →" or "low → high". */
  directionText: string;
  strip: Strip;
  /** How many cities lie beyond either end of the strip, in words; empty where none does. */
  leftText: string;
  rightText: string;
  /** One for each chosen city, in their order. */
  cells: readonly ParallelsCell[];
}

export interface ParallelsCell {
  /** The value as printed, or the word for what is missing. */
  text: string;
  /** What must stand beside it: another year, another level, a status. */
  notes: readonly string[];
  /** What is drawn in the place of the text where the figure is missing; null where it is not. */
  missing: Element | null;
  /** Whose figure it is; null where it is missing. */
  source: string | null;
}

export interface ParallelsGroup {
  title: string;
  rows: readonly ParallelsRow[];
}

export interface ParallelsOptions {
  document: Document;
  /** The names of the chosen cities, in order; colour and shape follow the order. */
  names: readonly string[];
  /** What a screen reader says of the whole. */
  label: string;
  /** The heads of the first two columns. */
  columns: {indicator: string; where: string};
}

/** The values of this many cities have room beside the strip. */
const BESIDE = 4;

/**
 * The parallels chart: one horizontal line an indicator, grouped by theme; better to the right where the indicator has a
 * direction. It is a table, so it reads as one: a row an indicator, a column a city; the strip is the same row as a picture.
 * Positions are in per cent, so one drawing serves every width. No rows: an empty table body.
 */
export function parallelsChart(groups: readonly ParallelsGroup[], options: ParallelsOptions): HTMLTableElement {
  const {document, names, label, columns} = options;
  const head = (text: string, ...mark: Child[]) =>
    element(document, "th", {scope: "col", role: "columnheader"}, ...mark, text);
  return element(
    document,
    "table",
    {
      class: names.length > BESIDE ? "parallels many" : "parallels",
      role: "table",
      "aria-label": label,
      style: `--cities:${names.length}`,
    },
    element(
      document,
      "thead",
      {role: "rowgroup"},
      element(
        document,
        "tr",
        {role: "row"},
        head(columns.indicator),
        head(columns.where),
        ...names.map((name, index) => head(name, marker(document, index))),
      ),
    ),
    ...groups.map((group) => themeBody(group, options)),
  );
}

function themeBody({title, rows}: ParallelsGroup, options: ParallelsOptions): Element {
  const {document} = options;
  return element(
    document,
    "tbody",
    {role: "rowgroup"},
    element(
      document,
      "tr",
      {class: "theme", role: "row"},
      element(document, "th", {scope: "rowgroup", role: "rowheader", colspan: options.names.length + 2}, title),
    ),
    ...rows.map((row) => indicatorRow(row, options)),
  );
}

function indicatorRow(row: ParallelsRow, {document}: ParallelsOptions): Element {
  return element(
    document,
    "tr",
    {role: "row", "data-indicator": row.id},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: row.href}, row.title),
      element(document, "small", null, row.note),
    ),
    element(
      document,
      "td",
      {class: "strip", role: "cell"},
      strip(row.strip, document),
      element(
        document,
        "span",
        {class: "ends"},
        element(document, "span", null, row.leftText),
        element(document, "span", null, row.rightText),
        element(document, "span", {class: "direction"}, row.directionText),
      ),
    ),
    ...row.cells.map((cell, index) =>
      element(
        document,
        "td",
        {class: cell.missing ? "value missing" : "value", role: "cell", "data-source": cell.source},
        marker(document, index),
        cell.missing ?? cell.text,
        ...cell.notes.map((note) => element(document, "small", null, note)),
      ),
    ),
  );
}

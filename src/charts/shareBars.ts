import type {Missing} from "../model/missing.ts";
import type {Child} from "./element.ts";
import {element, svg} from "./element.ts";
import {marker} from "./marker.ts";
import {missingPatterns, missingRect} from "./missingPattern.ts";
import {cityColour, isHollow} from "./shapes.ts";

/** One city's part of a whole. Texts are ready to be read. */
export interface ShareRow {
  name: string;
  /** The city's place in the order of choice: its colour and shape; null for several others taken together. */
  index: number | null;
  /** From 0 to 1, or the kind of missing for which it has none. */
  share: number | Missing;
  /** "43%", "at the target", or the word for what is missing. */
  text: string;
  /** What must stand beside it: the distance itself, its year. */
  notes: readonly string[];
}

export interface ShareOptions {
  document: Document;
  /** What a screen reader says of the whole. */
  label: string;
  /** The heads of the three columns. */
  columns: {city: string; where: string; value: string};
  /** The picture's own name on the page: its patterns are called by it. */
  prefix: string;
}

const HEIGHT = 28;
const BAR = 14;
const TOP = (HEIGHT - BAR) / 2;

/**
 * Each city's part of a whole, one row a city in the given order: a bar that begins where the one before it ended, so that
 * together they fill the width. A city without a part stands in its pattern. A table that reads as one; the bars are in per
 * cent, so one drawing serves every width. No rows: an empty table body.
 */
export function shareBars(rows: readonly ShareRow[], options: ShareOptions): HTMLTableElement {
  const {document, label, columns} = options;
  const head = (text: string, name?: string) =>
    element(document, "th", {scope: "col", role: "columnheader", class: name}, text);
  let before = 0;
  const body = rows.map((row) => {
    const from = before;
    if (typeof row.share === "number") before += row.share;
    return tableRow(row, from, options);
  });
  return element(
    document,
    "table",
    {class: "bar-rows shares", role: "table", "aria-label": label},
    element(
      document,
      "thead",
      {role: "rowgroup"},
      element(document, "tr", {role: "row"}, head(columns.city), head(columns.where, "where"), head(columns.value)),
    ),
    element(document, "tbody", {role: "rowgroup"}, ...body),
  );
}

function tableRow(row: ShareRow, from: number, options: ShareOptions): Element {
  const {document} = options;
  const cell = (name: string, ...content: Child[]) => element(document, "td", {class: name, role: "cell"}, ...content);
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
    cell("where", bar(row, from, options)),
    cell(
      typeof row.share === "number" ? "value" : "value missing",
      row.text,
      ...row.notes.map((note) => element(document, "small", null, note)),
    ),
  );
}

function bar({index, share}: ShareRow, from: number, {document, prefix}: ShareOptions): SVGSVGElement {
  const place = {y: TOP, height: BAR};
  const attributes = {width: "100%", height: HEIGHT, "aria-hidden": "true"};
  if (typeof share !== "number") {
    const name = `${prefix}-${index}`;
    return svg(
      document,
      "svg",
      attributes,
      missingPatterns(document, name, [share]),
      missingRect(document, share, name, {...place, width: "100%"}),
    );
  }
  return svg(
    document,
    "svg",
    {...attributes, style: index === null ? undefined : `--city:${cityColour(index)}`},
    svg(document, "rect", {class: "track", ...place, width: "100%"}),
    share > 0 &&
      svg(document, "rect", {
        class: index !== null && isHollow(index) ? "share hollow" : "share",
        ...place,
        x: percent(from),
        width: percent(share),
      }),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

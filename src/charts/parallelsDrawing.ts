import type {Attributes} from "./element.ts";
import {svg} from "./element.ts";
import {fitText, textWidth} from "./frame.ts";
import {FONTS, LIGHT} from "./lightColours.ts";
import {lightMarker, lightStrip} from "./lightStrip.ts";
import type {ParallelsCell, ParallelsGroup, ParallelsRow} from "./parallelsChart.ts";
import {wrapText} from "./wrapText.ts";

export interface ParallelsDrawingOptions {
  document: Document;
  /** BCP 47. */
  locale: string;
  direction: "ltr" | "rtl";
  /** In px: 1120 for a page, 640 for a column. */
  width: 1120 | 640;
  /** The names of the chosen cities, in order; colour and shape follow the order. */
  names: readonly string[];
  title: string;
  subtitle: string;
  /** Where the figures come from, the release, the address; one paragraph each. */
  source: readonly string[];
}

/** The columns: indicator, strip, and the values of each city, beside the strip or in rows of so many under it. */
interface Layout {
  width: number;
  name: number;
  strip: {from: number; width: number};
  beside: boolean;
  cells: {from: number; width: number; across: number};
}

/** What is drawn, and where it ends. */
interface Part {
  parts: SVGElement[];
  bottom: number;
}

const EDGE = 32;
const GAP = 24;
const NAME = 256;
const CELL = 96;
/** The values of this many cities have room beside the strip. */
const BESIDE = 4;
const TEXT = 14;
const SMALL = 11;
const STRIP = 28;
const LINE = 14;
const NOTE = {fill: LIGHT.muted, "font-size": SMALL};

/**
 * The parallels chart as one drawing of its own, in light colours, with title, subtitle and sources: for files. Its width is
 * fixed, its height follows. No rows: title and sources alone.
 */
export function parallelsDrawing(groups: readonly ParallelsGroup[], options: ParallelsDrawingOptions): SVGSVGElement {
  const {document, locale, direction, names, title, subtitle, source, width} = options;
  const layout = layoutOf(options);
  const parts: SVGElement[] = [];
  let y = EDGE;
  const paragraph = (content: string, size: number, attributes: Attributes): void => {
    for (const line of wrapText(content, size, width - 2 * EDGE)) {
      y += Math.round(size * 1.35);
      const x = direction === "rtl" ? width - EDGE : EDGE;
      parts.push(text(document, x, y, line, {direction, "font-size": size, ...attributes}));
    }
  };
  paragraph(title, 26, {"font-family": FONTS.serif, "font-weight": 600});
  paragraph(subtitle, TEXT, {fill: LIGHT.muted});
  y += 28;
  const heads = legend(names, layout, y, document);
  parts.push(...heads.parts);
  y = heads.bottom;
  for (const group of groups) {
    y += 28;
    const theme = {fill: LIGHT.accent, "font-size": 12, "font-weight": 600, "letter-spacing": "0.06em"};
    parts.push(text(document, EDGE, y, group.title.toLocaleUpperCase(locale), theme));
    y += 8;
    for (const row of group.rows) {
      const drawn = indicator(row, layout, y, document);
      parts.push(...drawn.parts);
      y = drawn.bottom;
    }
  }
  y += 12;
  for (const line of source) paragraph(line, SMALL, {fill: LIGHT.muted});
  const height = y + EDGE - 8;
  const box = {width, height, viewBox: `0 0 ${width} ${height}`};
  return svg(
    document,
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", ...box, "font-family": FONTS.sans, fill: LIGHT.ink},
    svg(document, "title", null, title),
    svg(document, "rect", {width, height, fill: LIGHT.paper}),
    ...parts,
  );
}

function layoutOf({width, names}: ParallelsDrawingOptions): Layout {
  const whole = width - 2 * EDGE;
  const beside = width > 640 && names.length <= BESIDE;
  if (width === 640) {
    const across = Math.min(BESIDE, Math.max(1, names.length));
    const cells = {from: EDGE, width: whole / across, across};
    return {width, name: whole, strip: {from: EDGE, width: whole}, beside, cells};
  }
  const from = EDGE + NAME + GAP;
  const cell = beside ? CELL : (width - EDGE - from) / names.length;
  const wide = beside ? whole - NAME - GAP - names.length * (CELL + 8) : width - EDGE - from;
  const cells = {from: beside ? from + wide + GAP : from, width: cell, across: names.length};
  return {width, name: NAME, strip: {from, width: wide}, beside, cells};
}

/** The cities with their signs, each over its values where these stand in columns. */
function legend(names: readonly string[], layout: Layout, y: number, document: Document): Part {
  const {from, width, across} = layout.cells;
  const parts = names.flatMap((name, index) => {
    const [x, line] = [from + (index % across) * width, y + 20 * Math.floor(index / across)];
    return [
      lightMarker(document, index, {x, y: line - 12}),
      text(document, x + 16, line, fitText(name, 13, width - 20), {"font-size": 13, "font-weight": 600}),
    ];
  });
  const bottom = y + 20 * Math.max(0, Math.ceil(names.length / across) - 1) + 8;
  const rule = {x1: EDGE, x2: layout.width - EDGE, y1: bottom, y2: bottom, stroke: LIGHT.rule};
  return {parts: [...parts, svg(document, "line", rule)], bottom};
}

interface CellLine {
  line: string;
  style: Attributes;
}

function indicator(row: ParallelsRow, layout: Layout, top: number, document: Document): Part {
  const {name, beside, cells} = layout;
  const stacked = name > NAME;
  const stripTop = stacked ? top + 46 : top + 4;
  const cellTop = beside ? stripTop : stripTop + STRIP + LINE;
  const lines = row.cells.map((cell) => cellLines(cell, cells.width));
  const tall = rowsOf(lines, cells.across).map((own) => 18 + LINE * Math.max(0, ...own.map(({length}) => length - 1)));
  const parts = [
    text(document, EDGE, top + 20, fitText(row.title, TEXT, name), {"font-size": TEXT}),
    ...wrapText(row.note, SMALL, name)
      .slice(0, 2)
      .map((line, i) => text(document, EDGE, top + 35 + i * LINE, line, NOTE)),
    lightStrip(row.strip, document, {x: layout.strip.from, y: stripTop, width: layout.strip.width}),
    ...endTexts(row, layout, stripTop + STRIP + 8, document),
    ...lines.flatMap((own, index) => {
      const place = Math.floor(index / cells.across);
      const x = cells.from + (index % cells.across) * cells.width;
      const y = cellTop + 18 + tall.slice(0, place).reduce((sum, height) => sum + height + 4, 0);
      return [
        lightMarker(document, index, {x, y: y - 12}),
        ...own.map(({line, style}, i) => text(document, x + 16, y + i * LINE, line, style)),
      ];
    }),
  ];
  const cellsBottom = cellTop + tall.reduce((sum, height) => sum + height + 4, 4);
  return {parts, bottom: Math.max(top + 56, stripTop + STRIP + LINE, cellsBottom) + (stacked ? 6 : 0)};
}

/** The value and under it what must stand beside it; in small, the word for what is missing. */
function cellLines({text, notes, missing}: ParallelsCell, width: number): CellLine[] {
  const small = [...(missing ? [text] : []), ...notes].flatMap((note) => wrapText(note, SMALL, width - 20));
  const noted = small.map((line): CellLine => ({line, style: NOTE}));
  return missing ? noted : [{line: text, style: {"font-size": TEXT}}, ...noted];
}

function rowsOf<Item>(items: readonly Item[], across: number): Item[][] {
  return Array.from({length: Math.ceil(items.length / across)}, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );
}

function endTexts(
  {leftText, rightText, directionText}: ParallelsRow,
  {strip: {from, width}}: Layout,
  y: number,
  document: Document,
): SVGElement[] {
  const right = [rightText, directionText].filter(Boolean).join(" · ");
  return [
    text(document, from, y, fitText(leftText, SMALL, width - textWidth(right, SMALL) - 8), NOTE),
    text(document, from + width, y, right, {...NOTE, "text-anchor": "end"}),
  ];
}

function text(document: Document, x: number, y: number, content: string, attributes: Attributes): SVGTextElement {
  return svg(document, "text", {x, y, ...attributes}, content);
}

/** A picture that is a table on the page, its lines of text and its drawings in cells, as one drawing. */
import {svg} from "../charts/element.ts";

/** Of the height of a line of text, what lies above its baseline. */
const BASELINE = 0.78;

/**
 * Draws a table where it stands, as it is laid out now: its texts, its drawings, the rules under its rows; in the light
 * colours whatever the page's. Hands the drawing to `use` while it stands in the table, where the page's styles reach it.
 */
export function withTableDrawing<Result>(table: HTMLElement, use: (drawing: SVGSVGElement) => Result): Result {
  const {colorScheme, color} = table.style;
  Object.assign(table.style, {colorScheme: "light", color: "var(--ink)"}); // what is inherited is the page's
  table.dataset.drawing = ""; // nothing of it may be left out because it is not in sight
  const drawing = drawn(table);
  try {
    table.append(drawing);
    return use(drawing);
  } finally {
    drawing.remove();
    Object.assign(table.style, {colorScheme, color});
    delete table.dataset.drawing;
  }
}

function drawn(table: HTMLElement): SVGSVGElement {
  const origin = table.getBoundingClientRect();
  const {width, height} = origin;
  const parts = [
    ...[...table.querySelectorAll("tr")].flatMap((row) => rule(row, origin)),
    ...[...table.querySelectorAll("svg")].flatMap((picture) => placed(picture, origin)),
    ...textsOf(table).flatMap((text) => linesOf(text, origin)),
  ];
  return svg(document, "svg", {width, height, viewBox: `0 0 ${width} ${height}`}, ...parts);
}

function rule(row: HTMLElement, origin: DOMRect): SVGElement[] {
  const {borderBottomWidth, borderBottomColor} = getComputedStyle(row);
  const {left, right, bottom} = row.getBoundingClientRect();
  if (parseFloat(borderBottomWidth) === 0 || right === left) return [];
  const y = bottom - origin.top - 0.5;
  return [
    svg(document, "line", {
      x1: left - origin.left,
      x2: right - origin.left,
      y1: y,
      y2: y,
      style: `stroke:${borderBottomColor}`,
    }),
  ];
}

/** A drawing of a cell at its place; one that stands inside another goes with it. */
function placed(picture: SVGSVGElement, origin: DOMRect): SVGElement[] {
  const {left, top, width, height} = picture.getBoundingClientRect();
  if (picture.ownerSVGElement || width === 0) return [];
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const box = {x: left - origin.left, y: top - origin.top, width, height, overflow: "visible"};
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  return [copy];
}

function textsOf(table: HTMLElement): Text[] {
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement!;
    if (text.data.trim() !== "" && !parent.closest("svg, .visually-hidden, title")) texts.push(text);
  }
  return texts;
}

/** One text of the drawing for each line into which the page has broken it. */
function linesOf(text: Text, origin: DOMRect): SVGElement[] {
  const style = getComputedStyle(text.parentElement!);
  const lines: {words: string; box: DOMRect}[] = [];
  for (const {index, 0: word} of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) line.words += ` ${word}`;
    else if (box.width > 0) lines.push({words: word, box});
  }
  const {fontFamily, fontSize, fontWeight, color, direction} = style;
  return lines.map(({words, box}) =>
    svg(
      document,
      "text",
      {
        x: (direction === "rtl" ? box.right : box.left) - origin.left,
        y: box.top + BASELINE * box.height - origin.top,
        direction,
        style: `font:${fontWeight} ${fontSize} ${fontFamily};fill:${color}`,
      },
      words,
    ),
  );
}

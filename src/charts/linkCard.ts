import {svg} from "./element.ts";
import {fitText} from "./frame.ts";
import {LIGHT} from "./lightColours.ts";
import {lightStrip} from "./lightStrip.ts";
import type {Strip} from "./strip.ts";
import {wrapText} from "./wrapText.ts";

/** A figure on a card, in a row of its own. */
export interface CardFigure {
  title: string;
  /** With its unit. */
  value: string;
  /** Year and publisher. */
  note: string;
  strip: Strip;
}

/** A strip across the whole card. */
export interface CardSpread {
  /** How many cities, and of which year. */
  caption: string;
  /** What stands at either end of the strip. */
  ends: readonly [left: string, right: string];
  /** Publishers. */
  note: string;
  strip: Strip;
}

/** What a card says; a text that is too long is cut with an ellipsis. */
export interface Card {
  title: string;
  /** Under the title, in one line. */
  about: string;
  /** At most three rows of figures, or a spread, or nothing. */
  shows: readonly CardFigure[] | CardSpread;
  /** At the foot, left and right. */
  foot: readonly [string, string];
}

/** The size of the picture that a preview of a link shows, in px. */
export const CARD = {width: 1200, height: 630} as const;

const SIDE = 64;
const INNER = CARD.width - 2 * SIDE;
/** What a card shows begins here; a row of it takes so much. */
const TOP = 236;
const ROW = 106;
/** A strip beside the words of its row, and one across the card: where it begins, and how much larger it is than on a page. */
const BESIDE = {x: 620, scale: 1.6};
const ACROSS = {x: SIDE, scale: 3};
/** Font sizes of a title, the largest that fits in a line is taken; the last one may take two lines. */
const TITLES = [76, 60, 46];
const PLAIN = {"font-family": "Source Serif 4"};
const BOLD = {"font-family": "Source Serif 4 SemiBold", "font-weight": 600};

/** The picture of a link's preview: a title, what it shows, and where it comes from. In light colours. */
export function linkCard({title, about, shows, foot}: Card, document: Document): SVGSVGElement {
  const size = TITLES.find((size) => wrapText(title, size, INNER).length === 1) ?? TITLES.at(-1)!;
  const lines = wrapText(title, size, INNER).slice(0, 2);
  const top = lines.length > 1 ? 84 : 122;
  return svg(
    document,
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}`, fill: LIGHT.ink},
    svg(document, "rect", {...CARD, fill: LIGHT.paper}),
    svg(document, "rect", {width: CARD.width, height: 10, fill: LIGHT.accent}),
    ...lines.map((line, index) => text(line, {...BOLD, y: top + index * size * 1.1, "font-size": size})),
    text(fitText(about, 30, INNER), {y: 184, "font-size": 30, fill: LIGHT.muted}),
    ...("strip" in shows ? spread(shows) : shows.flatMap((figure, index) => row(figure, TOP + index * ROW))),
    svg(document, "path", {d: `M${SIDE} 564h${INNER}`, stroke: LIGHT.rule, "stroke-width": 2}),
    text(foot[0], {...BOLD, y: 602, "font-size": 24, fill: LIGHT.accent}),
    text(foot[1], {x: CARD.width - SIDE, y: 602, "font-size": 24, fill: LIGHT.muted, "text-anchor": "end"}),
  );

  function row({title, value, note, strip}: CardFigure, y: number): Element[] {
    const width = BESIDE.x - SIDE - 32;
    return [
      text(fitText(title, 24, width), {y: y + 22, "font-size": 24, fill: LIGHT.muted}),
      text(fitText(value, 36, width), {...BOLD, y: y + 60, "font-size": 36}),
      text(fitText(note, 20, width), {y: y + 88, "font-size": 20, fill: LIGHT.muted}),
      drawn(strip, y + 48, BESIDE),
    ];
  }

  function spread({caption, ends: [left, right], note, strip}: CardSpread): Element[] {
    const end = {...BOLD, y: TOP + 200, "font-size": 28};
    return [
      text(fitText(caption, 28, INNER), {y: TOP + 50, "font-size": 28}),
      drawn(strip, TOP + 128, ACROSS),
      text(left, end),
      text(right, {...end, x: CARD.width - SIDE, "text-anchor": "end"}),
      text(fitText(note, 22, INNER), {y: TOP + 280, "font-size": 22, fill: LIGHT.muted}),
    ];
  }

  function drawn(strip: Strip, middle: number, {x, scale}: typeof BESIDE): Element {
    const width = (CARD.width - SIDE - x) / scale;
    const part = lightStrip(strip, document, {x: 0, y: -14, width});
    return svg(document, "g", {transform: `translate(${x} ${middle}) scale(${scale})`}, part);
  }

  function text(line: string, attributes: Parameters<typeof svg>[2]): Element {
    return svg(document, "text", {x: SIDE, ...PLAIN, ...attributes}, line);
  }
}

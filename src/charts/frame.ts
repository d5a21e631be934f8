import type {Child} from "./element.ts";
import {svg} from "./element.ts";

/** What every picture is asked for. Texts are at least 11 px high at this width, so it should not be shown narrower. */
export interface FrameOptions {
  document: Document;
  /** In px; the picture is drawn for this size. */
  width: number;
  height: number;
  /** What a screen reader says of the whole. */
  label: string;
}

/** The root of a picture: one image with a label, left to right in every script. Styles are in charts.css. */
export function frame(
  name: string,
  {document, width, height, label}: FrameOptions,
  ...children: Child[]
): SVGSVGElement {
  return svg(
    document,
    "svg",
    {
      class: `chart ${name}`,
      role: "img",
      "aria-label": label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      direction: "ltr",
    },
    ...children,
  );
}

/** Rounded to a tenth of a px: no eye sees more, and bytes are saved. Never −0. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** About how wide a text will be, in px: pictures are drawn where nothing can be measured. On the generous side. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text)
    ems += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.36 : CAPITAL.test(character) ? 0.75 : 0.6;
  return ems * size;
}

/** The text, or as much of it as fits in so many px, with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let room = width - textWidth("…", size);
  let fitted = "";
  for (const character of text) {
    room -= textWidth(character, size);
    if (room < 0 && fitted !== "") break;
    fitted += character;
  }
  return `${fitted.trimEnd()}…`;
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const NARROW = /[ fijlrtI.,:;'’|\u202f\u2009()/-]/;
const CAPITAL = /[A-ZМШЩЖЮmw%@—]/;

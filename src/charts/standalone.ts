import {svg} from "./element.ts";
import {FONTS, LIGHT} from "./lightColours.ts";
import {wrapText} from "./wrapText.ts";

export interface StandaloneOptions {
  title: string;
  /** Period, boundary, number of cities. */
  subtitle: string;
  /** Where the figures come from, the release, the address; one paragraph each. */
  source: readonly string[];
  /** The style that the page gives to an element: `getComputedStyle` of its window. */
  styleOf: (element: Element) => Pick<CSSStyleDeclaration, "getPropertyValue">;
  /** How wide the picture stands on the page, in px: for pictures that are drawn in per cent. */
  width: number;
  direction: "ltr" | "rtl";
}

/** What a style sheet may say of a picture, each with what holds where nobody says anything. All but opacity are inherited. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-opacity": "1",
  "paint-order": "normal",
  "font-family": "",
  "font-size": "16px",
  "font-weight": "400",
  "text-anchor": "start",
  opacity: "1",
  "vector-effect": "none",
};
const OWN = ["opacity", "vector-effect"];
const LIGHT_SCHEME = "color-scheme:light";

const EDGE = 24;
const TITLE = 20;
const TEXT = 13;
const SMALL = 11;

/**
 * A picture of a page as a file of its own, in the light colours whatever the page's: what style sheets say of it stands in
 * its attributes, on paper, with title, subtitle and source. The picture must stand in the page, and is left as it was. To
 * be written by an XMLSerializer.
 */
export function standalone(picture: SVGSVGElement, options: StandaloneOptions): SVGSVGElement {
  const document = picture.ownerDocument;
  const {width, height} = sizeOf(picture, options.width);
  const copy = inlined(picture, options.styleOf);
  const wide = width + 2 * EDGE;
  let y = EDGE - 8;
  const paragraph = (text: string, size: number, colour: string, font: string, weight = 400): SVGElement[] =>
    wrapText(text, size, width).map((line) => {
      y += Math.round(size * 1.4);
      return svg(
        document,
        "text",
        {
          x: options.direction === "rtl" ? wide - EDGE : EDGE,
          y,
          direction: options.direction,
          "font-family": font,
          "font-size": size,
          "font-weight": weight,
          fill: colour,
        },
        line,
      );
    });
  const head = [
    ...paragraph(options.title, TITLE, LIGHT.ink, FONTS.serif, 600),
    ...paragraph(options.subtitle, TEXT, LIGHT.muted, FONTS.sans),
  ];
  y += 16;
  for (const [name, value] of Object.entries({x: EDGE, y, width, height, overflow: "visible"}))
    copy.setAttribute(name, String(value));
  y += height + 10;
  const foot = options.source.flatMap((text) => paragraph(text, SMALL, LIGHT.muted, FONTS.sans));
  const high = Math.ceil(y + EDGE - 4);
  return svg(
    document,
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", width: wide, height: high, viewBox: `0 0 ${wide} ${high}`},
    svg(document, "title", null, options.title),
    svg(document, "rect", {width: wide, height: high, fill: LIGHT.paper}),
    ...head,
    copy,
    ...foot,
  );
}

function sizeOf(picture: SVGSVGElement, width: number): {width: number; height: number} {
  const box = picture.getAttribute("viewBox")?.split(" ").map(Number);
  if (box) return {width: box[2]!, height: box[3]!};
  return {width: Math.round(width), height: Number(picture.getAttribute("height"))};
}

/** A copy that says by attributes what the style sheets say of the picture in light colours; what is inherited is said once. */
function inlined(picture: SVGSVGElement, styleOf: StandaloneOptions["styleOf"]): Element {
  const copy = picture.cloneNode(true) as Element;
  const before = picture.getAttribute("style");
  picture.setAttribute("style", before === null ? LIGHT_SCHEME : `${before};${LIGHT_SCHEME}`);
  const signs = copy.querySelectorAll(".stops, .stops-pinned"); // where a reader's keys halt is no part of the picture
  inline(picture, copy, PROPERTIES, styleOf);
  for (const sign of signs) sign.remove();
  if (before === null) picture.removeAttribute("style");
  else picture.setAttribute("style", before);
  for (const name of ["role", "aria-label", "aria-hidden"]) copy.removeAttribute(name);
  return copy;
}

function inline(
  from: Element,
  to: Element,
  inherited: Readonly<Record<string, string>>,
  styleOf: StandaloneOptions["styleOf"],
): void {
  const style = styleOf(from);
  const own: Record<string, string> = {};
  for (const name in PROPERTIES) {
    own[name] = style.getPropertyValue(name) || PROPERTIES[name]!;
    const known = OWN.includes(name) ? PROPERTIES[name] : inherited[name];
    if (own[name] === known) to.removeAttribute(name);
    else to.setAttribute(name, own[name]);
  }
  to.removeAttribute("class");
  to.removeAttribute("style");
  [...from.children].forEach((child, place) => inline(child, to.children[place]!, own, styleOf));
}

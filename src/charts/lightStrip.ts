import type {Attributes} from "./element.ts";
import {LIGHT} from "./lightColours.ts";
import {marker} from "./marker.ts";
import type {Strip} from "./strip.ts";
import {strip} from "./strip.ts";

/** What parallels.css says of the parts of a strip, in light colours. */
const STYLES: Readonly<Record<string, Attributes>> = {
  ".axis": {stroke: LIGHT.rule},
  ".band": {fill: LIGHT.band},
  ".ticks path": {stroke: LIGHT.tick, fill: "none", "vector-effect": "non-scaling-stroke"},
  ".tick-1": {opacity: 0.22},
  ".tick-2": {opacity: 0.42},
  ".tick-3": {opacity: 0.65},
  ".tick-4": {opacity: 0.9},
  ".reference line": {stroke: LIGHT.ink, "stroke-width": 1.5, "stroke-dasharray": "2 2"},
  ".reference text": {
    fill: LIGHT.ink,
    "font-size": 11,
    "paint-order": "stroke",
    stroke: LIGHT.paper,
    "stroke-width": 3,
  },
  ".dot path": {stroke: LIGHT.paper, "stroke-width": 1.5},
  ".beyond": {fill: "none", stroke: LIGHT.muted},
};

/** A strip of the parallels chart for a drawing of its own: at a place, in px, with its light colours as attributes. */
export function lightStrip(
  row: Strip,
  document: Document,
  place: {x: number; y: number; width: number},
): SVGSVGElement {
  const part = strip(row, document);
  set(part, {...place, overflow: "visible"});
  for (const [selector, attributes] of Object.entries(STYLES)) {
    for (const found of part.querySelectorAll(selector)) set(found, attributes);
  }
  return coloured(part);
}

/** The sign of a city for the same. */
export function lightMarker(document: Document, index: number, place: {x: number; y: number}): SVGSVGElement {
  const mark = marker(document, index);
  set(mark, place);
  return coloured(mark);
}

/** The shapes of cities in their light colours, which parallels.css says by a custom property; no class is left. */
function coloured(part: SVGSVGElement): SVGSVGElement {
  for (const shape of part.querySelectorAll("path[style]")) {
    const colour = LIGHT[/city-\d/.exec(shape.getAttribute("style")!)![0] as keyof typeof LIGHT];
    const hollow = shape.getAttribute("class") === "hollow";
    set(shape, hollow ? {fill: LIGHT.paper, stroke: colour, "stroke-width": 2} : {fill: colour});
    shape.removeAttribute("style");
  }
  for (const named of [part, ...part.querySelectorAll("[class]")]) named.removeAttribute("class");
  part.removeAttribute("aria-hidden");
  return part;
}

function set(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

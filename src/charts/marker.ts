import {svg} from "./element.ts";
import {cityColour, isHollow, shapePath} from "./shapes.ts";

/** The sign of the city chosen in place `index`, as large as the text it stands in: its shape in its colour. */
export function marker(document: Document, index: number): SVGSVGElement {
  return svg(
    document,
    "svg",
    {class: "marker", width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true"},
    cityShape(document, index, 10),
  );
}

/** The same shape for use inside a picture, centred on its origin. */
export function cityShape(document: Document, index: number, size: number): SVGPathElement {
  return svg(document, "path", {
    d: shapePath(index, size),
    class: isHollow(index) ? "hollow" : undefined,
    style: `--city:${cityColour(index)}`,
  });
}

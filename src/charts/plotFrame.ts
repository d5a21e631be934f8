import type {PlotOptions} from "@observablehq/plot";
import {plot} from "@observablehq/plot";
import type {FrameOptions} from "./frame.ts";

/**
 * A plot of Observable Plot as the root of one of our pictures (frame.ts): its class, role, label and direction; without
 * the style sheet that Plot puts into each plot, since charts.css has all of it, and without the half px by which Plot
 * moves lines in some browsers and not in the build. The picture has one label; what Plot calls its parts moves to
 * `data-mark`, for a part of a picture may not be labelled (WAI-ARIA, prohibited names).
 */
export function plotFrame(
  name: string,
  {document, width, height, label}: FrameOptions,
  options: PlotOptions,
): SVGSVGElement {
  const picture = plot({...options, document, width, height, ariaLabel: label}) as SVGSVGElement;
  picture.querySelector("style")?.remove();
  for (const attribute of ["font-family", "font-size", "fill", "xmlns", "xmlns:xlink"])
    picture.removeAttribute(attribute);
  for (const group of picture.children) {
    if (!group.hasAttribute("transform")) continue;
    const [x = 0, y = 0] = (group.getAttribute("transform")!.match(/-?[\d.]+/g) ?? []).map((text) =>
      Math.floor(Number(text)),
    );
    group.removeAttribute("transform");
    if (x !== 0 || y !== 0) group.setAttribute("transform", `translate(${x},${y})`);
  }
  for (const part of picture.querySelectorAll("[aria-label]")) {
    part.setAttribute("data-mark", part.getAttribute("aria-label")!);
    part.removeAttribute("aria-label");
  }
  picture.setAttribute("class", `chart ${name}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("direction", "ltr");
  return picture;
}

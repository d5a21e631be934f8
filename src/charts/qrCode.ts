import {encode} from "uqr";
import {svg} from "./element.ts";

/** The white around a code, in modules, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** An address as a QR code that bears some damage (level M), black on white in every theme, with its quiet zone; its size is left to styles. */
export function qrCode(document: Document, address: string, label: string): SVGSVGElement {
  const {data, size} = encode(address, {ecc: "M", border: 0});
  const side = size + 2 * QUIET;
  return svg(
    document,
    "svg",
    {class: "qr-code", viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: "img", "aria-label": label},
    svg(document, "path", {d: `M${-QUIET}${-QUIET}h${side}v${side}h${-side}z`, fill: "#fff"}),
    svg(document, "path", {d: data.map(lineOf).join(""), stroke: "#000", "shape-rendering": "crispEdges"}),
  );
}

/** The dark stretches of a row, each as a stroke as wide as a module. */
function lineOf(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? x : []));
  return starts
    .map((start) => {
      const end = row.indexOf(false, start);
      return `M${start} ${y}.5h${(end === -1 ? row.length : end) - start}`;
    })
    .join("");
}

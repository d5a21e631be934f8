import type {Missing} from "../model/missing.ts";
import type {Attributes} from "./element.ts";
import {svg} from "./element.ts";

/** The lines of each pattern in a tile of TILE × TILE px; null where the whole is empty, within a dashed edge, or full. */
const LINES: Readonly<Record<Missing, string | null>> = {
  "not-collected": null,
  "not-published": "M2 0h0M2 4h0",
  "not-applicable": "M-1 5 5-1M-2 2 2-2M2 6 6 2",
  withheld: "M-1 5 5-1M-1-1 5 5",
  suppressed: null,
  pending: "M1 0V4",
};
const TILE = 4;

/**
 * The patterns of what is missing, as missing.css draws them in HTML, for the rectangles of one picture: told apart in black
 * and white. `prefix` must be the picture's own, for the ids of patterns hold for the whole page.
 */
export function missingPatterns(document: Document, prefix: string, kinds: readonly Missing[]): SVGDefsElement {
  return svg(
    document,
    "defs",
    null,
    ...kinds.map((kind) => {
      const d = LINES[kind];
      const size = {width: TILE, height: TILE, patternUnits: "userSpaceOnUse"};
      return (
        d !== null &&
        svg(
          document,
          "pattern",
          {id: idOf(kind, prefix), class: `missing-lines ${kind}`, ...size},
          svg(document, "path", {d}),
        )
      );
    }),
  );
}

/** A rectangle in the pattern of a kind of missing; place and size are among the attributes. */
export function missingRect(document: Document, kind: Missing, prefix: string, attributes: Attributes): SVGRectElement {
  const fill = LINES[kind] === null ? undefined : `url(#${idOf(kind, prefix)})`;
  return svg(document, "rect", {class: `missing-area ${kind}`, ...attributes, fill});
}

function idOf(kind: Missing, prefix: string): string {
  return `${prefix}-${kind}`;
}

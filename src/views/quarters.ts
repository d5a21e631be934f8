import type {DotKind} from "../charts/dotMap.ts";
import {svg} from "../charts/element.ts";
import type {Group} from "../methods/quantile.ts";

/** From the better end, or from the highest. */
export const QUARTERS: readonly Group[] = ["top", "upper-middle", "lower-middle", "bottom"];

type Sign = Omit<DotKind, "label">;

const JUDGED: Readonly<Record<Group, Sign>> = {
  top: {mark: "dot", size: 7, tone: "better"},
  "upper-middle": {mark: "dot", size: 4, tone: "better"},
  "lower-middle": {mark: "square", size: 3.5, tone: "worse"},
  bottom: {mark: "square", size: 6, tone: "worse"},
};

const NEUTRAL: Readonly<Record<Group, Sign>> = {
  top: {mark: "dot", size: 7.5, tone: "plain"},
  "upper-middle": {mark: "dot", size: 5.5, tone: "plain"},
  "lower-middle": {mark: "dot", size: 4, tone: "plain"},
  bottom: {mark: "dot", size: 2.5, tone: "plain"},
};

/** How a quarter is drawn: round and blue or square and orange where one end is better, else by size alone; null for a city of no quarter. */
export function quarterSign(group: Group | null, judged: boolean): Sign {
  return group === null ? {mark: "dot", size: 4, tone: "plain"} : (judged ? JUDGED : NEUTRAL)[group];
}

/** The sign as it stands in a line of text. */
export function quarterMark(document: Document, group: Group | null, judged: boolean): SVGSVGElement {
  const {mark, size, tone} = quarterSign(group, judged);
  return svg(
    document,
    "svg",
    {class: "map sign", width: 12, height: 12, viewBox: "-6 -6 12 12", "aria-hidden": "true"},
    svg(document, "path", {class: `dots ${mark} ${tone}`, "stroke-width": size, d: "M0 0h0"}),
  );
}

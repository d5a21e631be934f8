import {element} from "../charts/element.ts";
import type {Screen} from "./screen.ts";

/** A picture as a table, folded under it: its heads, then its lines. */
export function tableTwin(heads: readonly Element[], lines: readonly Element[], screen: Screen): Element {
  return folded(tableOf(heads, lines, screen), screen);
}

/** A table that stands for a picture, folded. */
export function folded(table: Element, {document, t}: Screen): Element {
  return element(document, "details", {class: "twin"}, element(document, "summary", null, t("table.twin")), table);
}

/** A table of a head and a body. */
export function tableOf(heads: readonly Element[], lines: readonly Element[], {document}: Screen): Element {
  return element(
    document,
    "table",
    null,
    element(document, "thead", null, element(document, "tr", null, ...heads)),
    element(document, "tbody", null, ...lines),
  );
}

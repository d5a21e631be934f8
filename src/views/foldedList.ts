import {element} from "../charts/element.ts";
import type {Screen} from "./screen.ts";

/** A list of which so many items are told, and the rest is folded. */
export function foldedList(items: readonly string[], most: number, {document, t}: Screen): Element[] {
  const list = (part: readonly string[]) =>
    element(document, "ul", null, ...part.map((item) => element(document, "li", null, item)));
  const rest = items.slice(most);
  if (rest.length === 0) return [list(items)];
  const summary = element(document, "summary", null, t("since.more", {count: rest.length}));
  return [list(items.slice(0, most)), element(document, "details", null, summary, list(rest))];
}

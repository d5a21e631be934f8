import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import type {Screen} from "./screen.ts";

/** A list of terms with what is to be said of each; a term without anything is left out. */
export function terms(rows: readonly (readonly [string, ...Child[]])[], {document}: Screen): Element {
  return element(
    document,
    "dl",
    {class: "terms"},
    ...rows
      .filter(([, ...said]) => said.some(Boolean))
      .map(([term, ...said]) =>
        element(document, "div", null, element(document, "dt", null, term), element(document, "dd", null, ...said)),
      ),
  );
}

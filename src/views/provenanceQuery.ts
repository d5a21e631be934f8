import {element} from "../charts/element.ts";
import type {Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";

/** The question that gives the figure, with a button that asks it in the page's engine: what its data say is run by whoever holds the view. */
export function provenanceQuery({figure, sql, replay}: Provenance, {document, t}: Screen): Element {
  return element(
    document,
    "div",
    {class: "way-query"},
    element(document, "p", null, t(replay ? "figure.sql.published" : "figure.origin.sql")),
    element(document, "pre", {dir: "ltr", tabindex: 0}, element(document, "code", null, sql)),
    figure.value !== null &&
      element(
        document,
        "button",
        {type: "button", class: "noprint", "data-asks": sql, "data-value": figure.value},
        t("figure.sql.run"),
      ),
    element(document, "output", {class: "way-answer"}),
  );
}

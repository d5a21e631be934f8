import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING_SYMBOLS} from "../model/missing.ts";

/**
 * A kind of missing as it stands in the place of a figure: its pattern, its symbol and its word, of which the word alone is
 * read aloud; who could mend it shows on pointing. The pattern needs missing.css.
 */
export function missingMark(document: Document, kind: Missing, t: Translator): HTMLElement {
  return element(
    document,
    "span",
    {class: "missing-mark", title: t(`missing.${kind}.about`)},
    element(document, "span", {class: `missing-pattern missing-${kind}`, "aria-hidden": "true"}),
    element(document, "span", {class: "missing-symbol", "aria-hidden": "true"}, MISSING_SYMBOLS[kind]),
    element(document, "span", null, t(`missing.${kind}`)),
  );
}

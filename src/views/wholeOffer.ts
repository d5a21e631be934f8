import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {Screen} from "./screen.ts";

/** How many of the cities of a list stand here, and a button `data-whole` to have all of them. */
export function wholeOffer(shown: number, count: number, {document, t, locale}: Screen): Element {
  const all = formatNumber(locale, count, 0);
  return element(
    document,
    "p",
    null,
    element(
      document,
      "span",
      {class: "muted"},
      t("indicator.cities.some", {shown: formatNumber(locale, shown, 0), count: all}),
    ),
    " ",
    element(
      document,
      "button",
      {type: "button", class: "act noprint", "data-whole": true},
      t("indicator.cities.whole", {count: all}),
    ),
  );
}

import {element} from "../charts/element.ts";
import type {Cell, SqlResult} from "../query/sqlResult.ts";
import type {Screen} from "./screen.ts";

/** So many rows are shown; the file has more. */
export const SHOWN_ROWS = 1000;

/** Smaller numbers are told by the digits that count. */
const SMALL = 0.01;

/**
 * An answer as a table: numbers in the digits of the locale, to four decimals, without grouping, as years and codes are numbers too. The file
 * has all their digits.
 */
export function answerTable({columns, rows}: SqlResult, {document, locale}: Screen): Element {
  const plain = new Intl.NumberFormat(locale, {useGrouping: false, maximumFractionDigits: 4});
  const small = new Intl.NumberFormat(locale, {useGrouping: false, maximumSignificantDigits: 4});
  const cell = (value: Cell, index: number): Element => {
    if (value === null) return element(document, "td", null, element(document, "span", {class: "muted"}, "–"));
    if (typeof value === "number" && columns[index]!.kind === "number")
      return element(document, "td", {class: "count"}, (Math.abs(value) < SMALL ? small : plain).format(value));
    return element(document, "td", null, element(document, "bdi", null, String(value)));
  };
  return element(
    document,
    "table",
    {class: "catalogue numbers answer"},
    element(
      document,
      "thead",
      null,
      element(
        document,
        "tr",
        null,
        ...columns.map(({name, kind}) =>
          element(
            document,
            "th",
            {scope: "col", class: kind === "number" && "count"},
            element(document, "bdi", null, name),
          ),
        ),
      ),
    ),
    element(
      document,
      "tbody",
      null,
      ...rows.slice(0, SHOWN_ROWS).map((row) => element(document, "tr", null, ...row.map(cell))),
    ),
  );
}

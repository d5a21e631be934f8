import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {Reason} from "../model/figure.ts";
import type {Database} from "../query/database.ts";
import {quarantineBySource} from "../query/quarantineBySource.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";

/** How many rows of all sources were refused for each reason, the most first. */
export async function refusals(db: Database, _: object, {document, t, locale}: Screen): Promise<Element> {
  const counts = new Map<Reason, number>();
  for (const {id} of await sources(db)) {
    for (const {reason, count} of await quarantineBySource(db, id))
      counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) =>
      element(
        document,
        "tr",
        null,
        element(document, "th", {scope: "row"}, t(`source.reason.${reason}`)),
        element(document, "td", {class: "count"}, formatNumber(locale, count, 0)),
      ),
    );
  const head = [
    element(document, "th", {scope: "col"}, t("methods.column.reason")),
    element(document, "th", {scope: "col", class: "count"}, t("methods.column.rows")),
  ];
  return element(
    document,
    "table",
    {class: "catalogue numbers narrow"},
    element(document, "thead", null, element(document, "tr", null, ...head)),
    element(document, "tbody", null, ...rows),
  );
}

import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Every source with its publisher, its licence, marked where it is from memory, and the account of its rows. */
export async function sourceIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const columns = ["source", "licence", "rows", "observations", "refused"] as const;
  const head = columns.map((name) => element(document, "th", {scope: "col", class: name}, t(`source.column.${name}`)));
  const number = (name: string, value: number) =>
    element(document, "td", {class: name}, formatNumber(locale, value, 0));
  const rows = (await sources(db)).map(({id, title, publisher, licence, verified, rows, observations, quarantined}) =>
    element(
      document,
      "tr",
      null,
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, title),
        element(document, "small", null, `${publisher} · `, element(document, "code", null, id)),
        verified === "memory" && element(document, "small", {class: "memory"}, t("source.licence.memory")),
      ),
      element(document, "td", {class: "licence"}, licence),
      number("rows", rows),
      number("observations", observations),
      number("refused", quarantined),
    ),
  );
  return element(
    document,
    "table",
    {class: "catalogue numbers"},
    element(document, "thead", null, element(document, "tr", null, ...head)),
    element(document, "tbody", null, ...rows),
  );
}

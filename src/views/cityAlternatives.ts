import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {alternativesByCity} from "../query/alternativesByCity.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {badges} from "./badges.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** What sources that were not preferred say of the city, folded; null where there is none. */
export async function cityAlternatives(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t, locale} = screen;
  const [all, alternatives] = await Promise.all([indicators(db), alternativesByCity(db, city)]);
  if (alternatives.length === 0) return null;
  const rows = all.flatMap(({id, title, decimals, unit}) =>
    alternatives
      .filter(({indicator}) => indicator === id)
      .map((row) =>
        element(
          document,
          "tr",
          null,
          element(
            document,
            "th",
            {scope: "row"},
            element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
          ),
          element(
            document,
            "td",
            null,
            formatValue(locale, row.value!, {decimals, unit: unit.label}),
            " ",
            ...badges(row, screen),
          ),
          element(document, "td", null, formatPeriod(locale, row.period)),
          element(
            document,
            "td",
            {class: "small"},
            element(document, "a", {href: pageUrl(screen, `sources/${row.source}/`)}, row.source),
            element(document, "span", {class: "muted"}, ` ${t("figure.line", {line: row.line})}`),
          ),
        ),
      ),
  );
  const columns = ["indicator", "value", "year", "source"] as const;
  const heads = columns.map((name) => element(document, "th", {scope: "col"}, t(`city.column.${name}`)));
  return element(
    document,
    "details",
    null,
    element(document, "summary", null, t("city.alternatives.summary", {count: rows.length})),
    element(document, "p", {class: "muted small"}, t("city.alternatives.about")),
    element(
      document,
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": t("city.alternatives")},
      element(
        document,
        "table",
        null,
        element(document, "thead", null, element(document, "tr", null, ...heads)),
        element(document, "tbody", null, ...rows),
      ),
    ),
  );
}

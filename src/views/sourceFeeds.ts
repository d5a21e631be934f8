import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {seriesBySource} from "../query/seriesBySource.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The indicators that a source has figures for, with how many cities and which years. */
export async function sourceFeeds(db: Database, {source}: {source: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [all, series] = await Promise.all([everyIndicator(db), seriesBySource(db, source)]);
  const rows = all.flatMap(({id, title}) =>
    series
      .filter(({indicator}) => indicator === id)
      .map(({cities, first, last}) =>
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
          element(document, "td", {class: "cities"}, formatNumber(locale, cities, 0)),
          element(document, "td", {class: "years"}, years(locale, first, last)),
        ),
      ),
  );
  const head = [t("city.column.indicator"), t("indicator.column.cities"), t("indicator.column.years")].map(
    (text, index) => element(document, "th", {scope: "col", class: ["indicator", "cities", "years"][index]}, text),
  );
  return element(
    document,
    "table",
    {class: "catalogue numbers"},
    element(document, "thead", null, element(document, "tr", null, ...head)),
    element(document, "tbody", null, ...rows),
  );
}

/** `2004–2019`, or the one year. */
export function years(locale: string, first: number, last: number): string {
  return [...new Set([first, last])].map((year) => formatYear(locale, year)).join("–");
}

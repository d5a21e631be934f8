import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {seriesByIndicator} from "../query/seriesByIndicator.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import {years} from "./sourceFeeds.ts";

/** The sources of an indicator in order of trust, with the kinds of area, whose figures they are, the years and the licence. */
export async function indicatorSources(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element> {
  const {document, t, locale} = screen;
  const [all, series, origins] = await Promise.all([everyIndicator(db), seriesByIndicator(db, indicator), sources(db)]);
  const order = all.find(({id}) => id === indicator)?.sources ?? [];
  const rows = order.flatMap((id) => {
    const source = origins.find((origin) => origin.id === id);
    const groups = series.filter((group) => group.source === id);
    if (!source) return [];
    return groups.map((group, index) =>
      element(
        document,
        "tr",
        null,
        index === 0 &&
          element(
            document,
            "th",
            {scope: "rowgroup", rowspan: groups.length},
            element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, id),
            element(document, "small", null, `${source.publisher} · ${source.licence}`),
            source.verified === "memory" && element(document, "small", null, t("source.licence.memory")),
          ),
        element(
          document,
          "td",
          {class: "area"},
          t(`boundary.${group.boundary}`),
          group.level !== "city" && element(document, "span", {class: "badge"}, t(`level.${group.level}`)),
        ),
        element(document, "td", {class: "cities"}, formatNumber(locale, group.cities, 0)),
        element(document, "td", {class: "years"}, years(locale, group.first, group.last)),
      ),
    );
  });
  const columns = ["source", "boundary", "cities", "years"] as const;
  const head = columns.map((name) =>
    element(document, "th", {scope: "col", class: name}, t(`indicator.column.${name}`)),
  );
  return element(
    document,
    "table",
    {class: "catalogue numbers"},
    element(document, "thead", null, element(document, "tr", null, ...head)),
    element(document, "tbody", null, ...rows),
  );
}

import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import type {Definition, Indicator} from "../model/indicator.ts";
import {THEMES} from "../model/theme.ts";
import type {Database} from "../query/database.ts";
import {definitions} from "../query/definitions.ts";
import {wholeDistributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {citiesWithFigure} from "./indicatorSummary.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Every indicator by theme, the headlines first: what it asks, its unit, how many cities have a figure, and for when. */
export async function indicatorIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [all, texts, spread] = await Promise.all([indicators(db), definitions(db), wholeDistributions(db)]);
  const questionOf = new Map(texts.map(({indicator, question}) => [indicator, question]));
  const distributionOf = new Map(spread.map((row) => [row.indicator, row]));
  const counts = new Map<string, number>();
  for (const {id} of all) counts.set(id, distributionOf.get(id)?.count ?? (await citiesWithFigure(db, id)));
  const columns = ["indicator", "unit", "cities", "year"] as const;
  const titles = {
    indicator: t("city.column.indicator"),
    unit: t("indicator.column.unit"),
    cities: t("indicator.column.cities"),
    year: t("indicator.column.year"),
  };
  const head = columns.map((name) => element(document, "th", {scope: "col", class: name}, titles[name]));
  const bodies = THEMES.flatMap((theme) => {
    const rows = all.filter((indicator) => indicator.theme === theme);
    if (rows.length === 0) return [];
    const title = element(document, "th", {scope: "rowgroup", colspan: columns.length}, t(`theme.${theme}`));
    return [
      element(
        document,
        "tbody",
        {id: theme},
        element(document, "tr", {class: "theme"}, title),
        ...rows.map((indicator) =>
          indicatorRow(
            {...indicator, question: questionOf.get(indicator.id)!},
            counts.get(indicator.id)!,
            distributionOf.get(indicator.id)?.year,
            screen,
          ),
        ),
      ),
    ];
  });
  return element(
    document,
    "table",
    {class: "catalogue"},
    element(document, "thead", null, element(document, "tr", null, ...head)),
    ...bodies,
  );
}

function indicatorRow(
  {id, title, question, role, unit}: Indicator & Pick<Definition, "question">,
  count: number,
  year: number | undefined,
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  return element(
    document,
    "tr",
    {class: role},
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      role === "profile" && element(document, "span", {class: "badge"}, t("role.profile")),
      element(document, "small", null, question),
    ),
    element(document, "td", {class: "unit"}, unit.label),
    element(document, "td", {class: "cities"}, count === 0 ? t("indicator.none") : formatNumber(locale, count, 0)),
    element(document, "td", {class: "year"}, year === undefined ? "" : formatYear(locale, year)),
  );
}

import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import type {Definition, Indicator} from "../model/indicator.ts";
import {THEMES} from "../model/theme.ts";
import type {Database} from "../query/database.ts";
import {definitions} from "../query/definitions.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {onlyIn} from "./onlyIn.ts";
import {citiesWithFigure} from "./indicatorSummary.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Every indicator by theme, the headlines first, then those that are retired: what it asks, its state, its unit, where it is measured if not in all countries, how many cities have a figure, and for when. */
export async function indicatorIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [all, texts, spread] = await Promise.all([everyIndicator(db), definitions(db), distributions(db)]);
  const questionOf = new Map(texts.map(({indicator, question}) => [indicator, question]));
  const spreadOf = Map.groupBy(spread, ({indicator}) => indicator);
  const facts = new Map<string, IndexFacts>();
  for (const {id, state} of all) {
    const own = state === "retired" ? [] : compared(spreadOf.get(id) ?? []);
    const count = own.reduce((sum, row) => sum + row.count, 0) || (await citiesWithFigure(db, id));
    facts.set(id, {count, years: own.map(({year}) => year), only: (await onlyIn(db, id, screen))?.countries ?? null});
  }
  const columns = ["indicator", "unit", "cities", "year"] as const;
  const titles = {
    indicator: t("city.column.indicator"),
    unit: t("indicator.column.unit"),
    cities: t("indicator.column.cities"),
    year: t("indicator.column.year"),
  };
  const head = columns.map((name) => element(document, "th", {scope: "col", class: name}, titles[name]));
  const groups = [
    ...THEMES.map((theme) => ({id: theme, title: t(`theme.${theme}`), rows: all.filter(inUse(theme))})),
    {id: "retired", title: t("state.retired"), rows: all.filter(({state}) => state === "retired")},
  ];
  const bodies = groups.flatMap(({id, title: text, rows}) => {
    if (rows.length === 0) return [];
    const title = element(document, "th", {scope: "rowgroup", colspan: columns.length}, text);
    return [
      element(
        document,
        "tbody",
        {id},
        element(document, "tr", {class: "theme"}, title),
        ...rows.map((indicator) =>
          indicatorRow({...indicator, question: questionOf.get(indicator.id)!}, facts.get(indicator.id)!, screen),
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

interface IndexFacts {
  /** Of cities. */
  count: number;
  /** The reference year, of each stratum where there are several. */
  years: number[];
  /** The few countries that alone measure it; null for all. */
  only: string | null;
}

function inUse(theme: string): (indicator: Indicator) => boolean {
  return (indicator) => indicator.theme === theme && indicator.state !== "retired";
}

/** The strata of an indicator, or the whole of it where it has one alone. */
function compared(spread: readonly Distribution[]): readonly Distribution[] {
  return spread.length > 1 ? spread.filter(({stratum}) => stratum !== "") : spread;
}

function indicatorRow(
  {id, title, question, role, unit, forecast, state}: Indicator & Pick<Definition, "question">,
  {count, years, only}: IndexFacts,
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  const ends = years.length === 0 ? [] : [...new Set([Math.min(...years), Math.max(...years)])];
  const badge = (text: string) => element(document, "span", {class: "badge"}, text);
  return element(
    document,
    "tr",
    {class: role, "data-state": state},
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      badge(t(`state.${state}`)),
      role === "profile" && badge(t("role.profile")),
      forecast && badge(t("indicator.projection")),
      only !== null && badge(t("indicator.only", {countries: only})),
      element(document, "small", null, question),
    ),
    element(document, "td", {class: "unit"}, unit.label),
    element(document, "td", {class: "cities"}, count === 0 ? t("indicator.none") : formatNumber(locale, count, 0)),
    element(document, "td", {class: "year"}, ends.map((year) => formatYear(locale, year)).join("–")),
  );
}

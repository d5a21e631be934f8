import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {amountOfChange} from "../format/sentences/amount.ts";
import type {SameYear} from "../methods/sameYear.ts";
import {sameYear} from "../methods/sameYear.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {alternativesByCity} from "../query/alternativesByCity.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {badges} from "./badges.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/**
 * What sources that were not preferred say of the city, folded: of each indicator and source the newest figure for a year of which one is
 * shown here too, with that one and how far they lie apart; the newest of both where no year has both. Null where there is none.
 */
export async function cityAlternatives(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t} = screen;
  const [all, alternatives, observations] = await Promise.all([
    indicators(db),
    alternativesByCity(db, city),
    observationsByCity(db, [city]),
  ]);
  const shown = Map.groupBy(observations, ({indicator}) => indicator);
  const rows = all.flatMap((indicator) => {
    const own = alternatives.filter((row) => row.indicator === indicator.id);
    return [...Map.groupBy(own, ({source}) => source).values()].flatMap((others) => {
      const pair = sameYear(shown.get(indicator.id) ?? [], others, indicator.decimals);
      return pair ? [line(indicator, pair, screen)] : [];
    });
  });
  if (rows.length === 0) return null;
  const heads = [
    t("city.column.indicator"),
    t("city.alternatives.theirs"),
    t("city.alternatives.shown"),
    t("city.alternatives.difference"),
  ].map((text) => element(document, "th", {scope: "col"}, text));
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
        {class: "alternatives"},
        element(document, "thead", null, element(document, "tr", null, ...heads)),
        element(document, "tbody", null, ...rows),
      ),
    ),
  );
}

function line(indicator: Indicator, {other, shown, apart}: SameYear<Observation>, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {id, title, decimals, unit} = indicator;
  const cell = (...content: readonly Child[]) => element(document, "td", null, ...content);
  const figure = (row: Observation & {value: number}) => [
    formatValue(locale, row.value, {decimals, unit: unit.label}),
    " ",
    ...badges(row, screen),
    element(
      document,
      "small",
      null,
      `${formatPeriod(locale, row.period)} · `,
      element(document, "a", {href: pageUrl(screen, `sources/${row.source}/`)}, row.source),
      ` ${t("figure.line", {line: row.line})}`,
    ),
  ];
  return element(
    document,
    "tr",
    null,
    element(document, "th", {scope: "row"}, element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title)),
    cell(...figure(other)),
    cell(...figure(shown)),
    apart === null
      ? cell(element(document, "span", {class: "muted"}, t("city.alternatives.years")))
      : cell(amountOfChange(apart, indicator, screen)),
  );
}

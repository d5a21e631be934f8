import {element} from "../charts/element.ts";
import {sparkline} from "../charts/sparkline.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod, formatYear} from "../format/period.ts";
import {rankRefusal} from "../methods/rank.ts";
import {newest} from "../methods/referencePeriod.ts";
import type {Boundary} from "../model/area.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {THEMES} from "../model/theme.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {badges} from "./badges.ts";
import {placeText} from "./placeText.ts";
import type {Positions} from "./positions.ts";
import {positions} from "./positions.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/**
 * Every indicator of which the city has a value, by theme: the newest that is not a forecast, its year, the course of all
 * years, its place or why there is none, and the line of the source. No table where there is nothing.
 */
export async function cityProfile(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [all, observations, series, places] = await Promise.all([
    indicators(db),
    observationsByCity(db, [city]),
    seriesByCity(db, city),
    positions(db),
  ]);
  const byIndicator = Map.groupBy(observations, ({indicator}) => indicator);
  const boundaryOf = new Map(series.map((row) => [`${row.indicator} ${row.source}`, row.boundary]));
  const bodies = THEMES.flatMap((theme) => {
    const rows = all
      .filter((indicator) => indicator.theme === theme)
      .flatMap((indicator) => {
        const points = byIndicator.get(indicator.id) ?? [];
        const shown = newest(points);
        if (!shown) return [];
        const boundary = boundaryOf.get(`${indicator.id} ${shown.source}`);
        return [figureRow({indicator, shown, points, boundary, places: places.get(indicator.id)}, screen)];
      });
    if (rows.length === 0) return [];
    const head = element(document, "th", {scope: "rowgroup", role: "rowheader", colspan: 6}, t(`theme.${theme}`));
    const title = element(document, "tr", {class: "theme", role: "row", id: theme}, head);
    return [element(document, "tbody", {role: "rowgroup"}, title, ...rows)];
  });
  if (bodies.length === 0) return element(document, "p", {class: "muted"}, t("parallels.empty"));
  return element(
    document,
    "table",
    {class: "figures", role: "table", "aria-label": t("city.figures")},
    head(screen),
    ...bodies,
  );
}

interface Figure {
  indicator: Indicator;
  shown: Observation & {value: number};
  points: readonly Observation[];
  boundary: Boundary | undefined;
  places: Positions | undefined;
}

function head({document, t}: Screen): Element {
  const columns = ["indicator", "value", "year", "trend", "place", "source"] as const;
  const cells = columns.map((name) =>
    element(document, "th", {scope: "col", role: "columnheader"}, t(`city.column.${name}`)),
  );
  return element(document, "thead", {role: "rowgroup"}, element(document, "tr", {role: "row"}, ...cells));
}

function figureRow({indicator, shown, points, boundary, places}: Figure, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {decimals, unit} = indicator;
  const cell = (name: string, ...content: Parameters<typeof element>[3][]) =>
    element(document, "td", {class: name, role: "cell"}, ...content);
  const small = (...content: Parameters<typeof element>[3][]) => element(document, "small", null, ...content);
  const {low, high} = shown;
  return element(
    document,
    "tr",
    {role: "row"},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, indicator.title),
      boundary && small(t(`boundary.${boundary}`)),
    ),
    cell(
      "value",
      formatValue(locale, shown.value, {decimals, unit: unit.label}),
      low !== null &&
        high !== null &&
        small(
          t("figure.interval", {low: formatNumber(locale, low, decimals), high: formatNumber(locale, high, decimals)}),
        ),
      ...badges(shown, screen),
    ),
    cell("year", formatPeriod(locale, shown.period)),
    cell("trend", ...trend(indicator, points, screen)),
    cell("place", ...place(indicator, shown, places, screen)),
    cell(
      "source",
      element(document, "a", {href: pageUrl(screen, `sources/${shown.source}/`)}, shown.source),
      small(t("figure.line", {line: shown.line})),
    ),
  );
}

/** The course of all years where there is more than one; a series that may not be joined is dots. */
function trend(indicator: Indicator, points: readonly Observation[], {document, t, locale}: Screen) {
  const years = points.filter(({value}) => value !== null).map(({year}) => year);
  if (years.length < 2) return [];
  const [first, last] = [formatYear(locale, years[0]!), formatYear(locale, years.at(-1)!)];
  return [
    sparkline(points, {document, gap: indicator.trendable ? longestStep(indicator) : 0}),
    element(document, "small", null, t("city.trend", {first, last})),
  ];
}

function place(
  indicator: Indicator,
  shown: Figure["shown"],
  places: Positions | undefined,
  {document, t, locale}: Screen,
) {
  const {level, status, value} = shown;
  const position = places?.byCity.get(shown.city);
  if (position?.place) {
    const year = position.row.period !== shown.period && formatPeriod(locale, position.row.period);
    return [placeText(position.place, t), year && element(document, "small", null, t("place.year", {year}))];
  }
  const own = rankRefusal({indicator, level, status, value, count: Infinity, countries: 1});
  return [element(document, "small", null, t(`refusal.${position?.refusal ?? own ?? "YEARS_APART"}`))];
}

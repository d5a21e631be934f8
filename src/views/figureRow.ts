import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {sparkline} from "../charts/sparkline.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {changeSentence} from "../format/sentences/change.ts";
import {refusalText} from "../format/sentences/refusal.ts";
import {standingSentence} from "../format/sentences/standing.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {Boundary} from "../model/area.ts";
import {badges} from "./badges.ts";
import type {CityFigure} from "./cityFigures.ts";
import {figureOrigin} from "./figureOrigin.ts";
import type {Said} from "./ledger.ts";
import {placeText} from "./placeText.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A figure with what its row says beside it. */
export interface FigureRow extends CityFigure {
  /** The city's name. */
  city: string;
  boundary: Boundary | undefined;
  /** The reference year of the indicator; null where it has none. */
  year: number | null;
  /** Those of whom it is one, where the indicator has several strata (stratum.ts); empty where it has one. */
  stratum: string;
  /** Who sets limits to the use of its figures; null where nobody does. */
  publisher: string | null;
  said: Said;
}

/** One indicator of a city as a row of the table of all its figures, at the address of the indicator's id. */
export function figureRow(row: FigureRow, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {indicator, shown, boundary, stratum} = row;
  const {id, title, decimals, unit} = indicator;
  const {low, high, period, source, line} = shown;
  const cell = (name: string, ...content: readonly Child[]) =>
    element(document, "td", {class: name, role: "cell"}, ...content);
  const small = (...content: readonly Child[]) => element(document, "small", null, ...content);
  const interval = (low: number, high: number) =>
    t("figure.interval", {low: formatNumber(locale, low, decimals), high: formatNumber(locale, high, decimals)});
  return element(
    document,
    "tr",
    {role: "row", id, "data-indicator": id},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: indicatorUrl(id, stratum, screen)}, title),
      boundary && small(t(`boundary.${boundary}`)),
    ),
    cell(
      "value",
      formatValue(locale, shown.value, {decimals, unit: unit.label}),
      low !== null && high !== null && small(interval(low, high)),
      ...badges(shown, screen, row.said),
    ),
    cell("year", formatPeriod(locale, period)),
    cell("trend", ...course(row, screen)),
    cell("place", ...place(row, screen)),
    cell(
      "source",
      element(document, "a", {href: pageUrl(screen, `sources/${source}/`)}, source),
      small(t("figure.line", {line})),
    ),
    cell("words", element(document, "p", null, words(row, screen)), figureOrigin(row, screen)),
  );
}

/** The page of an indicator, open at the stratum. */
function indicatorUrl(id: string, stratum: string, screen: Screen): string {
  const query = stratum === "" ? "" : `?${new URLSearchParams({stratum}).toString().replaceAll("%2C", ",")}`;
  return `${pageUrl(screen, `indicator/${id}/`)}${query}`;
}

/** The picture of all years where there is more than one, the word of its trend, and the change; a series that may not be joined is dots. */
function course({indicator, points, trend, change}: FigureRow, screen: Screen): Child[] {
  const {document, t} = screen;
  if (points.filter(({value}) => value !== null).length < 2) return [];
  const word = trend?.enough ? t(`trend.${trend.label}`) : null;
  return [
    sparkline(points, {document, gap: indicator.trendable ? longestStep(indicator) : 0}),
    word !== null && element(document, "small", {class: "trend-word"}, word),
    change && element(document, "small", null, changeSentence({...change, indicator}, screen)),
  ];
}

function place({place, refusal, publisher, reference, shown}: FigureRow, {document, t, locale}: Screen): Child[] {
  if (place === null) return [element(document, "small", null, refusalText({refusal: refusal!, publisher}, {t}))];
  const year = reference && reference.period !== shown.period && formatPeriod(locale, reference.period);
  return [placeText(place, t), year && element(document, "small", null, t("place.year", {year}))];
}

/** Of the figure that stands for the reference year, else of the newest. */
function words(row: FigureRow, screen: Screen): string {
  const {city, indicator, reference, shown, standing, silence, publisher, place, year} = row;
  return standingSentence(
    {
      city,
      indicator,
      figure: reference ?? shown,
      reference: silence === null ? year : null,
      refusal: silence,
      publisher,
      standing,
      place,
    },
    screen,
  );
}

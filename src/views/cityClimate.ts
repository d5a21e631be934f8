import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {round} from "../format/round.ts";
import {amountOfChange} from "../format/sentences/amount.ts";
import type {Database} from "../query/database.ts";
import type {CityFigure} from "./cityFigures.ts";
import {cityFigures} from "./cityFigures.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A concept of which the city has a figure as it is and one as models expect it. */
interface Pair {
  usual: CityFigure;
  projected: CityFigure;
}

/**
 * What is usual in the city beside what models expect, for each concept that has both, with how far these lie apart: no places, and no
 * word of a trend. Null for a city without.
 */
export async function cityClimate(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t} = screen;
  const figures = await cityFigures(db, city);
  const pairs = figures.flatMap((projected): Pair[] => {
    const {forecast, concept} = projected.indicator;
    const usual = forecast ? figures.find(({indicator}) => indicator.id === concept) : undefined;
    return usual ? [{usual, projected}] : [];
  });
  if (pairs.length === 0) return null;
  const heads = [
    t("city.column.indicator"),
    t("city.climate.usual"),
    t("city.climate.projected"),
    t("city.climate.apart"),
  ].map((text) => element(document, "th", {scope: "col"}, text));
  return element(
    document,
    "div",
    null,
    element(
      document,
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": t("city.climate")},
      element(
        document,
        "table",
        {class: "climate"},
        element(document, "thead", null, element(document, "tr", null, ...heads)),
        element(document, "tbody", null, ...pairs.map((pair) => line(pair, screen))),
      ),
    ),
    element(document, "p", {class: "muted small"}, t("city.climate.note")),
  );
}

function line({usual, projected}: Pair, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {id, title, decimals, unit} = usual.indicator;
  const link = (to: string, text: string) => element(document, "a", {href: pageUrl(screen, `indicator/${to}/`)}, text);
  const cell = (...content: readonly Child[]) => element(document, "td", null, ...content);
  const period = ({shown}: CityFigure) => element(document, "small", null, formatPeriod(locale, shown.period));
  const apart = round(projected.shown.value, decimals) - round(usual.shown.value, decimals);
  return element(
    document,
    "tr",
    {"data-indicator": projected.indicator.id},
    element(document, "th", {scope: "row"}, link(id, title)),
    cell(formatValue(locale, usual.shown.value, {decimals, unit: unit.label}), " ", period(usual)),
    cell(
      link(projected.indicator.id, formatNumber(locale, projected.shown.value, decimals)),
      " ",
      element(document, "span", {class: "badge"}, t("indicator.projection")),
      period(projected),
    ),
    cell(amountOfChange(apart, usual.indicator, screen)),
  );
}

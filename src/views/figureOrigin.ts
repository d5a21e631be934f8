import {element} from "../charts/element.ts";
import {observationSql} from "../query/observationSql.ts";
import type {CityFigure} from "./cityFigures.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Where a city's figure comes from, folded: the line of which file, whether it was worked out here, the question that gives it, and the ways to its whole provenance and to the source's account. */
export function figureOrigin({indicator, shown}: CityFigure, screen: Screen): Element {
  const {document, t} = screen;
  const {city, period, source, line, formula} = shown;
  const origin = {line, source};
  const text = formula
    ? t("figure.origin.derived", {...origin, formula: t(`formula.${formula}`)})
    : t("figure.origin.published", origin);
  const years = `${pageUrl(screen, "compare/")}?cities=${city}&indicators=${indicator.id}&view=slope`;
  return element(
    document,
    "details",
    {class: "origin"},
    element(document, "summary", null, t("figure.origin")),
    element(
      document,
      "p",
      null,
      `${text} `,
      element(document, "a", {href: `#source-${source}`}, t("figure.origin.file")),
      " · ",
      element(document, "a", {href: years}, t("figure.origin.years")),
      " · ",
      element(document, "a", {href: figureUrl({city, indicator: indicator.id, period}, screen)}, t("figure.open")),
    ),
    element(document, "p", null, `${t("figure.origin.sql")} `, element(document, "code", null, observationSql(shown))),
  );
}

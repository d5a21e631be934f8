import {coverageChart} from "../charts/coverageChart.ts";
import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {coverageByYear} from "../query/coverageByYear.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

const SIZES = [
  {name: "narrow", width: 328, height: 130},
  {name: "medium wide", width: 700, height: 150},
] as const;

/** How many cities have a figure in each year, as bars and, folded, as numbers; null where none has. */
export async function indicatorCoverage(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document, t, locale} = screen;
  const years = await coverageByYear(db, indicator);
  if (years.length === 0) return null;
  const rows = years.map(({year, count, forecast}) => ({year, cities: count - forecast, forecasts: forecast}));
  const [only] = rows;
  if (rows.length === 1 && only) {
    const year = formatYear(locale, only.year);
    return element(document, "p", null, t("indicator.coverage.single", {count: only.cities + only.forecasts, year}));
  }
  const label = t("indicator.coverage.label");
  const unit = t("indicator.coverage.unit");
  const cell = (name: string, text: string) => element(document, "td", {class: name}, text);
  const numbers = rows.map(({year, cities, forecasts}) =>
    element(
      document,
      "tr",
      null,
      element(document, "th", {scope: "row"}, formatYear(locale, year)),
      cell("cities", formatNumber(locale, cities, 0)),
      cell("count", forecasts === 0 ? "" : formatNumber(locale, forecasts, 0)),
    ),
  );
  const head = [t("indicator.column.period"), t("indicator.column.cities"), t("indicator.column.forecast")].map(
    (text, index) => element(document, "th", {scope: "col", class: ["year", "cities", "count"][index]}, text),
  );
  return element(
    document,
    "div",
    null,
    element(
      document,
      "figure",
      {class: "sizes"},
      ...SIZES.map(({name, width, height}) =>
        element(document, "div", {class: name}, coverageChart(rows, {document, locale, width, height, label, unit})),
      ),
      rows.some(({forecasts}) => forecasts > 0) &&
        element(document, "figcaption", {class: "muted small"}, t("indicator.coverage.forecast")),
    ),
    element(
      document,
      "details",
      {class: "others"},
      element(document, "summary", null, t("indicator.coverage.numbers")),
      element(
        document,
        "table",
        {class: "catalogue numbers slim"},
        element(document, "thead", null, element(document, "tr", null, ...head)),
        element(document, "tbody", null, ...numbers),
      ),
    ),
  );
}

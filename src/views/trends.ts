import {element} from "../charts/element.ts";
import {trendChart} from "../charts/trendChart.ts";
import {formatList} from "../format/list.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A series of fewer years than this is not a trend worth a picture. */
const FEWEST_YEARS = 3;
const WIDTH = 330;
const HEIGHT = 170;

/** Small multiples: a picture for each indicator that may be read over time and for which one of the cities has a few years. */
export async function trends(db: Database, selection: {cities: readonly string[]}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const {cities} = selection;
  const [known, all, observations] = await Promise.all([
    citiesById(db, cities),
    indicators(db),
    observationsByCity(db, cities),
  ]);
  const byIndicator = Map.groupBy(observations, ({indicator}) => indicator);
  const names = cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  const pictures = all
    .filter(({trendable, role}) => trendable && role !== "profile")
    .flatMap((indicator) => {
      const rows = byIndicator.get(indicator.id) ?? [];
      return yearsOf(rows) < FEWEST_YEARS ? [] : [picture(indicator, rows)];
    });
  if (pictures.length === 0) return element(document, "p", {class: "muted"}, t("trends.empty"));
  return element(
    document,
    "div",
    null,
    element(document, "div", {class: "trends"}, ...pictures),
    element(document, "p", {class: "muted small"}, t("compare.trends.note")),
  );

  function picture(indicator: Indicator, rows: Observation[]): Element {
    const {id, title, unit, decimals, scale, references} = indicator;
    return element(
      document,
      "figure",
      null,
      element(document, "figcaption", null, element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title)),
      trendChart(
        cities.map((city, index) => ({name: names[index]!, index, points: rows.filter((row) => row.city === city)})),
        {
          document,
          locale,
          width: WIDTH,
          height: HEIGHT,
          format: {decimals, unit: unit.label},
          scale,
          gap: longestStep(indicator),
          references,
          forecastText: t("status.F"),
          label: t("trends.label", {indicator: title, cities: formatList(locale, names)}),
        },
      ),
    );
  }
}

function yearsOf(rows: readonly Observation[]): number {
  return new Set(rows.filter(({value}) => value !== null).map(({year}) => year)).size;
}

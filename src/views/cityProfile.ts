import {element} from "../charts/element.ts";
import {stratumOf} from "../model/stratum.ts";
import {THEMES} from "../model/theme.ts";
import type {Database} from "../query/database.ts";
import {homeOf} from "./homeOf.ts";
import {seriesByCity} from "../query/seriesByCity.ts";
import {cityFigures} from "./cityFigures.ts";
import {figureRow} from "./figureRow.ts";
import {ledger} from "./ledger.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";

const COLUMNS = ["indicator", "value", "year", "trend", "place", "source"] as const;
/** The others hold what cannot be put in one order: values in several units, places among different numbers of cities. */
const SORTED: readonly (typeof COLUMNS)[number][] = ["indicator", "year", "source"];

/**
 * Every indicator of which the city has a value, by theme: the newest that is not a forecast, its year, the course of all
 * years, its place or why there is none, and the line of the source; each with its sentence and its origin, at an address of
 * its own (`#pm25`). No table where there is nothing.
 */
export async function cityProfile(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [figures, series, {home: known, spread}, saidOf] = await Promise.all([
    cityFigures(db, city),
    seriesByCity(db, city),
    homeOf(db, city),
    ledger(db),
  ]);
  const results = figures.filter(({indicator}) => indicator.theme !== "open-data"); // beside the results, in cityOpenness
  if (results.length === 0) return element(document, "p", {class: "muted"}, t("parallels.empty"));
  const publisherOf = await rulePublishers(
    db,
    results.map(({indicator}) => indicator),
  );
  const boundaryOf = new Map(series.map((row) => [`${row.indicator} ${row.source}`, row.boundary]));
  const bodies = THEMES.flatMap((theme) => {
    const rows = results
      .filter(({indicator}) => indicator.theme === theme)
      .map((figure) => {
        const {indicator, shown} = figure;
        const boundary = boundaryOf.get(`${indicator.id} ${shown.source}`);
        const among = spread(indicator.id, known ? stratumOf(indicator, known, shown) : "");
        const publisher = publisherOf(indicator);
        return figureRow(
          {
            ...{...figure, city: known?.name ?? city, boundary, publisher},
            ...{year: among?.year ?? null, stratum: among?.stratum ?? "", said: saidOf(shown)},
          },
          screen,
        );
      });
    if (rows.length === 0) return [];
    const span = COLUMNS.length + 1;
    const head = element(document, "th", {scope: "rowgroup", role: "rowheader", colspan: span}, t(`theme.${theme}`));
    const title = element(document, "tr", {class: "theme", role: "row"}, head);
    return [element(document, "tbody", {role: "rowgroup"}, title, ...rows)];
  });
  const heads = COLUMNS.map((name) =>
    element(
      document,
      "th",
      {scope: "col", role: "columnheader", "data-sort": SORTED.includes(name) ? null : "none"},
      t(`city.column.${name}`),
    ),
  );
  const words = element(
    document,
    "th",
    {scope: "col", role: "columnheader", class: "words", "data-sort": "none"},
    t("figure.words"),
  );
  return element(
    document,
    "table",
    {class: "figures", role: "table", "aria-label": t("city.figures")},
    element(document, "thead", {role: "rowgroup"}, element(document, "tr", {role: "row"}, ...heads, words)),
    ...bodies,
  );
}

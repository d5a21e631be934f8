import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {newest} from "../methods/referencePeriod.ts";
import type {Observation} from "../model/observation.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Every indicator that one of the cities has, with the newest value, its year and its source for each; forecasts left out. */
export async function matrix(db: Database, selection: {cities: readonly string[]}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const {cities} = selection;
  const [known, all, observations] = await Promise.all([
    citiesById(db, cities),
    indicators(db),
    observationsByCity(db, cities),
  ]);
  const byIndicator = Map.groupBy(observations, ({indicator}) => indicator);
  if (byIndicator.size === 0) return element(document, "p", {class: "muted"}, t("matrix.empty"));
  const head = (...content: Parameters<typeof element>[3][]) => element(document, "th", {scope: "col"}, ...content);
  const bodies = THEMES.map((theme) => {
    const rows = all.filter((indicator) => indicator.theme === theme && byIndicator.has(indicator.id));
    return (
      rows.length > 0 &&
      element(
        document,
        "tbody",
        null,
        element(
          document,
          "tr",
          {class: "theme"},
          element(
            document,
            "th",
            {scope: "rowgroup", colspan: cities.length + 1, class: "overline"},
            t(`theme.${theme}`),
          ),
        ),
        ...rows.map(({id, title, unit, decimals}) =>
          element(
            document,
            "tr",
            null,
            element(
              document,
              "th",
              {scope: "row"},
              element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
              element(document, "small", {class: "muted"}, ` ${unit.label}`),
            ),
            ...cities.map((city) =>
              cell(newest(byIndicator.get(id)!.filter((row) => row.city === city)), decimals, screen),
            ),
          ),
        ),
      )
    );
  });
  return element(
    document,
    "div",
    {class: "scroll matrix", tabindex: 0, role: "region", "aria-label": t("compare.figures")},
    element(
      document,
      "table",
      null,
      element(
        document,
        "thead",
        null,
        element(
          document,
          "tr",
          null,
          head(t("matrix.indicator")),
          ...cities.map((id, place) => head(marker(document, place), known.find((city) => city.id === id)?.name ?? id)),
        ),
      ),
      ...bodies,
    ),
  );
}

function cell(row: Observation | null, decimals: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  if (!row || row.value === null) return element(document, "td", {class: "muted"}, t("parallels.missing"));
  return element(
    document,
    "td",
    null,
    formatNumber(locale, row.value, decimals),
    element(document, "small", {class: "muted"}, ` ${formatPeriod(locale, row.period)}`),
    row.level !== "city" &&
      element(document, "span", {class: "badge", title: t(`level.${row.level}.note`)}, t(`level.${row.level}`)),
    row.status !== "A" && element(document, "span", {class: "badge"}, t(`status.${row.status}`)),
    element(document, "a", {class: "source small", href: pageUrl(screen, `sources/${row.source}/`)}, row.source),
  );
}

import {coverageAxis, coverageGrid} from "../charts/coverageGrid.ts";
import type {CoverageCell} from "../charts/coverageGrid.ts";
import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {formatList} from "../format/list.ts";
import {formatYear} from "../format/period.ts";
import {coverageCount, coverageSentence, coverageSpan} from "../format/sentences/coverage.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {CityCoverage, Coverage} from "./coverageSpans.ts";
import {coverageSpans} from "./coverageSpans.ts";
import {missingMark} from "./missingMark.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import {folded, tableOf} from "./tableTwin.ts";

type Line = Coverage["indicators"][number];

/**
 * Which years there are figures of: for each indicator a line of years a city, with the kinds of missing where there is none;
 * in words how much there is; and as a table how many years each city has, and the newest.
 */
export async function coverage(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  if (comparison.cities.length === 0) return element(document, "p", {class: "muted"}, t("coverage.empty"));
  const [known, whole] = await Promise.all([citiesById(db, comparison.cities), coverageSpans(db, comparison)]);
  const names = comparison.cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  const drawn = whole.indicators.filter(({cities}) => cities.some(({missing}) => missing === null));
  const note = t("coverage.note", {
    first: formatYear(locale, whole.years[0]),
    last: formatYear(locale, whole.years[1]),
  });
  return element(
    document,
    "div",
    {class: "coverage-view"},
    element(document, "p", null, sentence(whole, names, screen)),
    key(screen),
    drawn.length > 0 && grid(drawn, whole, names, screen),
    element(document, "p", {class: "muted small"}, note),
    twin(whole, names, screen),
  );
}

function sentence({indicators, foreign}: Coverage, names: readonly string[], screen: Screen): string {
  const counts = Object.fromEntries(MISSING.map((kind) => [kind, 0])) as Record<Missing, number>;
  for (const {missing} of indicators.flatMap(({cities}) => cities)) if (missing !== null) counts[missing] += 1;
  const has = ({missing}: CityCoverage) => missing === null;
  return coverageSentence(
    {
      indicators: indicators.length,
      cities: names.map((name, index) => ({name, count: indicators.filter(({cities}) => has(cities[index]!)).length})),
      common: indicators.filter(({cities}) => cities.every(has)).length,
      foreign,
      without: indicators.filter(({cities}) => !cities.some(has)).length,
      missing: {total: indicators.length * names.length, counts},
    },
    screen,
  );
}

/** What each kind of year looks like, with its word. */
function key({document, t}: Screen): Element {
  const sign = (cell: CoverageCell, name: string, breaks: readonly number[] = []) =>
    element(
      document,
      "li",
      null,
      element(
        document,
        "span",
        {class: "sign"},
        coverageGrid([{index: null, cells: [cell, cell], breaks}], {document, years: [1, 2], prefix: "coverage-key"}),
      ),
      name,
    );
  return element(
    document,
    "ul",
    {class: "coverage-key small"},
    sign("figure", t("coverage.key.figure")),
    sign("regional", t("coverage.key.regional")),
    sign("forecast", t("coverage.key.forecast")),
    sign("figure", t("coverage.key.break"), [2]),
    ...MISSING.map((kind) => element(document, "li", null, missingMark(document, kind, t))),
  );
}

function grid(drawn: readonly Line[], {years}: Coverage, names: readonly string[], screen: Screen): Element {
  const {document, t, locale} = screen;
  const head = (...content: Parameters<typeof element>[3][]) =>
    element(document, "th", {scope: "col", role: "columnheader"}, ...content);
  const title = (text: string) => element(document, "span", {class: "visually-hidden"}, text);
  const bodies = THEMES.flatMap((theme) => {
    const lines = drawn.filter(({indicator}) => indicator.theme === theme);
    if (lines.length === 0) return [];
    const label = element(document, "th", {scope: "rowgroup", role: "rowheader", colspan: 3}, t(`theme.${theme}`));
    return element(
      document,
      "tbody",
      {role: "rowgroup"},
      element(document, "tr", {class: "theme", role: "row"}, label),
      ...lines.map((line) => row(line, years, names, screen)),
    );
  });
  return element(
    document,
    "table",
    {class: "coverage-table", role: "table", "aria-label": t("coverage.label", {cities: formatList(locale, names)})},
    element(
      document,
      "thead",
      {role: "rowgroup"},
      element(
        document,
        "tr",
        {role: "row"},
        head(t("matrix.indicator")),
        head(title(t("coverage.column.years")), coverageAxis(locale, {document, years})),
        head(t("coverage.column.count")),
      ),
    ),
    ...bodies,
  );
}

function row({indicator, cities}: Line, years: Coverage["years"], names: readonly string[], screen: Screen): Element {
  const {document} = screen;
  const {id, title} = indicator;
  const rows = cities.map(({cells, breaks}, index) => ({index, cells, breaks}));
  return element(
    document,
    "tr",
    {role: "row", "data-indicator": id},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
    ),
    element(
      document,
      "td",
      {class: "years", role: "cell"},
      coverageGrid(rows, {document, years, prefix: `coverage-${id}`}),
    ),
    element(
      document,
      "td",
      {class: "counts", role: "cell"},
      ...cities.map((city, index) =>
        element(
          document,
          "div",
          null,
          marker(document, index),
          element(document, "span", {class: "visually-hidden"}, `${names[index]}: `),
          city.missing === null ? coverageSpan(city, screen) : missingMark(document, city.missing, screen.t),
        ),
      ),
    ),
  );
}

function twin({indicators}: Coverage, names: readonly string[], screen: Screen): Element {
  const {document, t, locale} = screen;
  const cell = (city: CityCoverage) =>
    element(
      document,
      "td",
      null,
      city.missing === null ? coverageCount(city, screen) : missingMark(document, city.missing, t),
    );
  const lines = indicators.map(({indicator: {id, title}, cities}) =>
    element(
      document,
      "tr",
      {"data-indicator": id},
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      ),
      ...cities.map(cell),
    ),
  );
  const heads = [
    element(document, "th", {scope: "col"}, t("matrix.indicator")),
    ...names.map((name, index) => element(document, "th", {scope: "col"}, marker(document, index), name)),
  ];
  const label = t("coverage.label", {cities: formatList(locale, names)});
  const region = {class: "scroll", tabindex: 0, role: "region", "aria-label": label};
  return folded(element(document, "div", region, tableOf(heads, lines, screen)), screen);
}

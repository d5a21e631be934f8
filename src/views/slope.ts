import {element} from "../charts/element.ts";
import {slopeChart} from "../charts/slopeChart.ts";
import {formatList} from "../format/list.ts";
import {formatNumber} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {changeText} from "../format/sentences/amount.ts";
import {slopeSentence} from "../format/sentences/slope.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {badges} from "./badges.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import type {Told} from "./picker.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {SlopePair, SlopePairs, SlopeRefusal} from "./slopePairs.ts";
import {slopePairs} from "./slopePairs.ts";
import {tableTwin} from "./tableTwin.ts";

const WIDTH = 330;
/** The height of a picture without lines, of each line, and of the lowest picture. */
const HEIGHT = {base: 66, line: 19, least: 150};

/**
 * Two years of each indicator that may be read over time: a picture with a line a city, what changed in words, and the same
 * as a table; then what is not drawn, and why. No word of better or worse: two years are no trend.
 */
export async function slope(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities} = comparison;
  const [known, {drawn, refused}, kindOf] = await Promise.all([
    citiesById(db, cities),
    slopePairs(db, comparison),
    missingKinds(db, {cities}),
  ]);
  const names = cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  return element(
    document,
    "div",
    null,
    drawn.length === 0
      ? element(document, "p", {class: "muted"}, t("slope.empty"))
      : element(document, "div", {class: "trends"}, ...drawn.map((pairs) => picture(pairs, names))),
    drawn.length > 0 && element(document, "p", {class: "muted small"}, t("slope.note")),
    refused.length > 0 && notDrawn(refused, screen),
  );

  function picture(pairs: SlopePairs, names: readonly string[]): Element {
    const {indicator, years, median} = pairs;
    const {id, title, unit, decimals, scale, shockYears} = indicator;
    const ends = {first: formatYear(screen.locale, years[0]), last: formatYear(screen.locale, years[1])};
    const rows = pairs.cities.map(({from, to, broken}, index) => ({
      name: names[index]!,
      index,
      from: from?.value ?? null,
      to: to?.value ?? null,
      broken,
    }));
    const levels = pairs.cities.flatMap(({from, to}) => [from?.level, to?.level]);
    const regional = (["region", "country"] as const).find((level) => levels.includes(level));
    const lines = rows.filter(({from, to}) => from !== null || to !== null).length + Number(median !== null);
    const fact = {indicator, years, cities: rows, median, shock: years.filter((year) => shockYears.includes(year))};
    return element(
      document,
      "figure",
      {"data-indicator": id},
      element(
        document,
        "figcaption",
        null,
        element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
        regional &&
          element(document, "span", {class: "badge", title: t(`level.${regional}.note`)}, t(`level.${regional}`)),
      ),
      slopeChart(rows, {
        document,
        locale: screen.locale,
        width: WIDTH,
        height: Math.max(HEIGHT.least, HEIGHT.base + lines * HEIGHT.line),
        label: t("slope.label", {indicator: title, cities: formatList(screen.locale, names), ...ends}),
        format: {decimals, unit: unit.label},
        scale,
        years,
        median: median ? {...median, name: t("slope.middle")} : undefined,
        breakText: t("slope.break"),
      }),
      element(document, "p", {class: "small"}, slopeSentence(fact, screen)),
      twin(pairs, {names, cities, kindOf}, screen),
    );
  }
}

function twin(
  {indicator, years, cities: pairs}: SlopePairs,
  {names, cities, kindOf}: {names: readonly string[]; cities: readonly string[]; kindOf: MissingKind},
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  const cell = (...content: Parameters<typeof element>[3][]) => element(document, "td", null, ...content);
  const head = (scope: "col" | "row", text: string) => element(document, "th", {scope}, text);
  const figure = (told: Told | null, city: string) =>
    told === null
      ? cell(missingMark(document, kindOf(indicator.id, city), t))
      : element(
          document,
          "td",
          {"data-source": told.source},
          formatNumber(locale, told.value, indicator.decimals),
          ...badges(told, screen),
        );
  const change = ({from, to, broken}: SlopePair) => {
    if (from === null || to === null) return cell("–");
    return cell(broken ? t("slope.break") : changeText(from.value, to.value, indicator, screen));
  };
  const lines = pairs.map((pair, index) => {
    const city = cities[index]!;
    const cells = [figure(pair.from, city), figure(pair.to, city), change(pair)];
    return element(document, "tr", null, head("row", names[index]!), ...cells);
  });
  const heads = [t("table.city"), ...years.map((year) => formatYear(locale, year)), t("slope.change")];
  return tableTwin(
    heads.map((text) => head("col", text)),
    lines,
    screen,
  );
}

function notDrawn(
  refused: readonly {indicator: {id: string; title: string; minYearGap: number}; refusal: SlopeRefusal}[],
  screen: Screen,
): Element {
  const {document, t} = screen;
  const items = refused.map(({indicator: {id, title, minYearGap}, refusal}) =>
    element(
      document,
      "li",
      {"data-indicator": id},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      `: ${t(`slope.refusal.${refusal}`, {count: minYearGap})}`,
    ),
  );
  return element(
    document,
    "details",
    null,
    element(document, "summary", null, t("slope.refused", {count: refused.length})),
    element(document, "ul", {class: "small"}, ...items),
  );
}

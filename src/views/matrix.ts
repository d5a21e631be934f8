import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {refusalText} from "../format/sentences/refusal.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Observation} from "../model/observation.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {badges} from "./badges.ts";
import type {Said} from "./ledger.ts";
import {ledger} from "./ledger.ts";
import {figureUrl} from "./figureUrl.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import {placeText} from "./placeText.ts";
import type {RulePublisher} from "./rulePublishers.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {CityStanding, IndicatorStanding} from "./standings.ts";
import {standings} from "./standings.ts";

/**
 * Every indicator that one of the cities has, with the figure, its year, its place or why there is none, and its source for
 * each. A reason that holds for all stands once, beside the indicator.
 */
export async function matrix(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities} = comparison;
  const year = typeof comparison.year === "number" ? comparison.year : null;
  const [known, all, kindOf, saidOf] = await Promise.all([
    citiesById(db, cities),
    standings(db, comparison),
    missingKinds(db, {cities, year}),
    ledger(db),
  ]);
  if (all.length === 0) return element(document, "p", {class: "muted"}, t("matrix.empty"));
  const publisherOf = await rulePublishers(
    db,
    all.map(({indicator}) => indicator),
  );
  const head = (...content: Parameters<typeof element>[3][]) => element(document, "th", {scope: "col"}, ...content);
  const ofCity = (...content: Parameters<typeof element>[3][]) =>
    element(document, "th", {scope: "col", "data-sort": "none"}, ...content);
  const nameOf = (id: string) => known.find((city) => city.id === id)?.name ?? id;
  const heads = [
    head(t("matrix.indicator")),
    ...cities.map((id, place) => ofCity(marker(document, place), nameOf(id))),
  ];
  const bodies = THEMES.flatMap((theme) => {
    const rows = all.filter(({indicator}) => indicator.theme === theme);
    if (rows.length === 0) return [];
    const span = {scope: "rowgroup", colspan: cities.length + 1, class: "overline"};
    const title = element(document, "th", span, t(`theme.${theme}`));
    return [
      element(
        document,
        "tbody",
        null,
        element(document, "tr", {class: "theme"}, title),
        ...rows.map((standing) => row(standing, {comparison, kindOf, publisherOf, saidOf}, screen)),
      ),
    ];
  });
  return element(
    document,
    "div",
    {class: "scroll matrix", tabindex: 0, role: "region", "aria-label": t("compare.figures")},
    element(
      document,
      "table",
      null,
      element(document, "thead", null, element(document, "tr", null, ...heads)),
      ...bodies,
    ),
  );
}

interface Surroundings {
  comparison: Comparison;
  kindOf: MissingKind;
  publisherOf: RulePublisher;
  saidOf: (figure: Observation) => Said;
}

function row(standing: IndicatorStanding, around: Surroundings, screen: Screen): Element {
  const {document} = screen;
  const {id, title, unit} = standing.indicator;
  const publisher = around.publisherOf(standing.indicator);
  const {rank} = standing.permission;
  return element(
    document,
    "tr",
    {"data-indicator": id},
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      element(document, "small", {class: "muted"}, ` ${unit.label}`),
      rank !== null &&
        element(document, "small", {class: "muted reason"}, refusalText({refusal: rank, publisher}, screen)),
    ),
    ...standing.cities.map((city) => cell(city, standing, around, screen)),
  );
}

function cell(
  {city, shown, place, refusal}: CityStanding,
  {indicator, permission}: IndicatorStanding,
  {comparison: {mode}, kindOf, publisherOf, saidOf}: Surroundings,
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  if (shown === null) return element(document, "td", null, missingMark(document, kindOf(indicator.id, city), t));
  const small = (name: string, text: string) => element(document, "small", {class: `muted ${name}`}, text);
  return element(
    document,
    "td",
    null,
    element(
      document,
      "a",
      {class: "figure", href: figureUrl({city, indicator: indicator.id, period: shown.period}, screen)},
      formatNumber(locale, shown.value, indicator.decimals),
    ),
    element(document, "small", {class: "muted"}, ` ${formatPeriod(locale, shown.period)}`),
    ...badges(shown, screen, saidOf(shown)),
    place !== null && mode === "race" && small("place", placeText(place, t)),
    permission.rank === null &&
      refusal !== null &&
      small("reason", refusalText({refusal, publisher: publisherOf(indicator)}, screen)),
    element(document, "a", {class: "source small", href: pageUrl(screen, `sources/${shown.source}/`)}, shown.source),
  );
}

import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatList} from "../format/list.ts";
import {refusalSentence} from "../format/sentences/refusal.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {COMPOSITE, MINIMUM_CITIES} from "../methods/constants.ts";
import type {RankRange} from "../methods/leaveOneOut.ts";
import type {RankInterval} from "../methods/rankIntervals.ts";
import {cityUrl} from "./cityUrl.ts";
import type {CompositeLine} from "./compositeLines.ts";
import type {LeftOut, Weighed} from "./compositeScores.ts";
import type {RulePublisher} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The place where it is sure enough to be told, else the interval alone. */
export function placeText({place, low, high}: RankInterval, count: number, {t, locale}: Screen): string {
  if (place === null) return t("composite.places", {low, high, count});
  return t("composite.place", {rank: `${place.tied ? "=" : ""}${formatNumber(locale, place.rank, 0)}`, count});
}

/** A composite as it is printed. */
export function scoreText(score: number, locale: string): string {
  return formatNumber(locale, score, COMPOSITE.decimals);
}

/** All cities of the group with everything that is known of their scores; places only where there are enough cities. */
export function scoreTable(lines: readonly CompositeLine[], count: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  const placed = count >= MINIMUM_CITIES.rank;
  const columns = (
    [
      "city",
      "score",
      "arithmetic",
      placed && "place",
      placed && "interval",
      placed && count > 3 && "three",
      placed && "dropped",
      "ahead",
    ] as const
  ).filter((name) => name !== false);
  const range = ([low, high]: RankRange) =>
    low === high ? formatNumber(locale, low, 0) : t("composite.range", {low, high});
  const cells = ({score, arithmetic, interval, range: own, ahead}: CompositeLine): Record<string, string> => ({
    score: score === null ? t("composite.noscore") : scoreText(score, locale),
    arithmetic: arithmetic === null ? "" : scoreText(arithmetic, locale),
    place: interval?.place ? placeText(interval, count, screen) : "",
    interval: interval ? range([interval.low, interval.high]) : "",
    three: interval ? formatValue(locale, 100 * interval.firstThree, {decimals: 0, unit: "%"}) : "",
    dropped: own ? range(own) : "",
    ahead: formatList(locale, ahead),
  });
  const body = lines.map((line) => {
    const texts = cells(line);
    const name = element(document, "a", {href: cityUrl(screen, line.member.place)}, line.member.name);
    return element(
      document,
      "tr",
      null,
      element(document, "th", {scope: "row"}, name),
      ...columns.slice(1).map((column) => element(document, "td", null, texts[column])),
    );
  });
  return fold(
    t("composite.table"),
    columns.map((name) => t(`composite.column.${name}`)),
    body,
    screen,
  );
}

/** What counts how much, and the fixed values that score 0 and 100, with their origin. */
export function weightTable(weighed: readonly Weighed[], screen: Screen): Element {
  const {document, t, locale} = screen;
  const body = weighed.map(({indicator, share}) => {
    const {id, title, goalposts, decimals, unit} = indicator;
    const value = (number: number) =>
      formatValue(locale, number, {decimals: Number.isInteger(number) ? 0 : decimals, unit: unit.label});
    const cell = (child: Child) => element(document, "td", null, child);
    return element(
      document,
      "tr",
      {"data-indicator": id},
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      ),
      cell(formatValue(locale, 100 * share, {decimals: 0, unit: "%"})),
      cell(value(goalposts.worst)),
      cell(value(goalposts.best)),
      cell(element(document, "span", {...foreign(locale)}, goalposts.citation)),
    );
  });
  const heads = (["indicator", "weight", "worst", "best", "from"] as const).map((name) =>
    t(`composite.column.${name}`),
  );
  return fold(t("composite.weights"), heads, body, screen);
}

function fold(summary: string, heads: readonly string[], body: readonly Element[], {document}: Screen): Element {
  const head = heads.map((text) => element(document, "th", {scope: "col"}, text));
  return element(
    document,
    "details",
    {class: "twin"},
    element(document, "summary", null, summary),
    element(
      document,
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": summary},
      element(
        document,
        "table",
        null,
        element(document, "thead", null, element(document, "tr", null, ...head)),
        element(document, "tbody", null, ...body),
      ),
    ),
  );
}

/** The indicators that were given a weight and take no part, each with the reason. */
export function leftOutList(left: readonly LeftOut[], publisherOf: RulePublisher, screen: Screen): Element {
  const {document, t} = screen;
  const items = left.map(({indicator, reason}) =>
    element(
      document,
      "li",
      {"data-indicator": indicator.id},
      element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, indicator.title),
      ": ",
      reason === "unscored" || reason === "absent"
        ? t(`composite.left.${reason}`)
        : refusalSentence({refusal: reason, publisher: publisherOf(indicator)}, screen),
    ),
  );
  return element(
    document,
    "div",
    null,
    element(document, "p", null, element(document, "strong", null, t("composite.left"))),
    element(document, "ul", null, ...items),
  );
}

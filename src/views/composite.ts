import {element} from "../charts/element.ts";
import type {IntervalRow} from "../charts/intervalChart.ts";
import {intervalChart} from "../charts/intervalChart.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {compositeSentence} from "../format/sentences/composite.ts";
import {COMPOSITE, MINIMUM_CITIES} from "../methods/constants.ts";
import {clearlyFirst, leaveOneOut} from "../methods/leaveOneOut.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Database} from "../query/database.ts";
import type {CompositeLine} from "./compositeLines.ts";
import {compositeLines} from "./compositeLines.ts";
import {compositeScores} from "./compositeScores.ts";
import {leftOutList, placeText, scoreTable, scoreText, weightTable} from "./compositeTables.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";

/**
 * The composite, off until the reader gives weights (METHODS.md M10): scores between fixed goalposts, their weighted geometric
 * mean, and beside it what tells how little a single place would mean: the places under shaken weights and with each
 * indicator left out, who is ahead on every indicator, and the plain mean. In the order of choice.
 */
export async function composite(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const least = formatValue(locale, 100 * COMPOSITE.coverage, {decimals: 0, unit: "%"});
  const explained = [
    element(document, "p", null, t("composite.off")),
    element(document, "p", {class: "muted small"}, t("composite.how", {least})),
  ];
  if (Object.keys(comparison.weights).length === 0) return element(document, "div", {class: "composite"}, ...explained);
  const whole = await compositeScores(db, comparison);
  const publisherOf = await rulePublishers(
    db,
    whole.left.map(({indicator}) => indicator),
  );
  const {members, weighed, left} = whole;
  const lines = compositeLines(whole);
  const scored = lines.filter(({score}) => score !== null);
  const first = clearlyFirst(leaveOneOut(whole.scores, whole.weights));
  const sentence = compositeSentence(
    {
      count: scored.length,
      indicators: weighed.length,
      first: first === null ? null : members[first]!.name,
      ahead: scored.filter(({ahead}) => ahead.length > 0).map(({member, ahead}) => ({city: member.name, of: ahead})),
      without: lines.filter(({score}) => score === null).map(({member}) => member.name),
    },
    screen,
  );
  const several = weighed.length > 1 && scored.length > 0;
  return element(
    document,
    "div",
    {class: "composite"},
    element(document, "p", null, weighed.length === 0 ? t("composite.none") : sentence),
    several && scored.length >= MINIMUM_CITIES.rank && picture(lines, scored.length, screen),
    several && scoreTable(lines, scored.length, screen),
    weighed.length > 0 && weightTable(weighed, screen),
    left.length > 0 && leftOutList(left, publisherOf, screen),
    element(document, "p", {class: "muted small"}, t("composite.how", {least})),
  );
}

/** The chosen cities with their places under shaken weights; better is to the right. */
function picture(lines: readonly CompositeLine[], count: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  const rows = lines
    .filter(({member}) => member.index !== null)
    .map(({member, score, interval}): IntervalRow => {
      const note = score === null ? t("composite.noscore") : t("composite.score", {score: scoreText(score, locale)});
      return {
        name: member.name,
        index: member.index,
        interval: interval && [interval.low, interval.high],
        value: interval?.place?.rank ?? null,
        text: interval ? placeText(interval, count, screen) : note,
        notes: interval ? [note] : [],
      };
    });
  const [most, fewest] = COMPOSITE.spread.toReversed() as [number, number];
  const shaken = {
    draws: COMPOSITE.draws,
    least: formatNumber(locale, fewest, 1),
    most: formatNumber(locale, most, 1),
  };
  return element(
    document,
    "div",
    null,
    intervalChart(rows, {
      document,
      label: t("composite.label"),
      columns: {
        city: t("composite.column.city"),
        where: t("composite.label"),
        value: t("composite.column.where"),
      },
      domain: [count, 1],
      leftText: t("composite.lastplace"),
      rightText: t("composite.firstplace"),
    }),
    element(document, "p", {class: "muted small"}, paragraph(t("composite.shaken", shaken), t("composite.unsure"))),
  );
}

import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {alikeText, differenceText} from "../format/sentences/difference.ts";
import {refusalSentence} from "../format/sentences/refusal.ts";
import {verdictCountSentence, verdictSentence} from "../format/sentences/verdict.ts";
import type {TableComparability, Verdict} from "../methods/comparability.ts";
import {overallComparability, penaltyOf} from "../methods/comparability.ts";
import type {PermissionFigure, PermissionReason} from "../methods/permission.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {RulePublisher} from "./rulePublishers.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {IndicatorStanding} from "./standings.ts";
import {standings} from "./standings.ts";

/** An indicator of which two of the chosen cities have a figure that stands for the year. */
type Compared = IndicatorStanding & {permission: {comparability: TableComparability; verdict: Verdict}};

/**
 * How well the chosen cities can be held against one another: the word over all chosen indicators, then indicator by indicator
 * with each reason, the two values that differ and the two cities that have them (METHODS.md M7). What is hardest to compare
 * stands first and open, the others are folded.
 */
export async function verdict(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const [all, known] = await Promise.all([standings(db, comparison), citiesById(db, comparison.cities)]);
  if (comparison.cities.length < 2) return element(document, "p", {class: "muted"}, t("verdict.single"));
  const nameOf = (id: string) => known.find((city) => city.id === id)?.name ?? id;
  const compared = all.filter(isCompared).sort((a, b) => scoreOf(a) - scoreOf(b));
  const publisherOf = await rulePublishers(
    db,
    compared.map(({indicator}) => indicator),
  );
  const names: Names = {nameOf, publisherOf};
  const counts = {comparable: 0, "with-care": 0, "not-comparable": 0};
  for (const {permission} of compared) counts[permission.verdict] += 1;
  const overall = overallComparability(compared.map(({permission}) => permission.comparability))?.verdict ?? null;
  const fact = {overall, counts, alone: all.length - compared.length};
  const [gravest, ...others] = compared;
  return element(
    document,
    "div",
    {class: "verdict"},
    element(
      document,
      "p",
      {class: overall === null ? "muted" : `verdict-whole ${overall}`},
      element(document, "strong", null, verdictSentence(fact, screen)),
      ` ${verdictCountSentence(fact, screen)}`,
    ),
    gravest && element(document, "ul", {class: "verdict-list"}, entry(gravest, names, screen)),
    others.length > 0 &&
      element(
        document,
        "details",
        {class: "others"},
        element(document, "summary", null, t("verdict.others", {count: others.length})),
        element(document, "ul", {class: "verdict-list"}, ...others.map((one) => entry(one, names, screen))),
      ),
    compared.length > 0 && element(document, "p", {class: "muted small"}, t("verdict.note")),
  );
}

function isCompared(standing: IndicatorStanding): standing is Compared {
  return standing.permission.comparability !== null;
}

function scoreOf({permission}: Compared): number {
  return permission.comparability.score;
}

interface Names {
  nameOf: (city: string) => string;
  publisherOf: RulePublisher;
}

function entry({indicator, permission, figures}: Compared, {nameOf, publisherOf}: Names, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {comparability, rank} = permission;
  const shared = alike(figures.filter((figure) => figure !== null));
  const word = t(`verdict.${comparability.verdict}`);
  const reasons = together(permission.reasons).map(({reason, penalty}) =>
    element(
      document,
      "li",
      null,
      differenceText({flag: reason.flag, cities: [nameOf(reason.pair[0]), nameOf(reason.pair[1])]}, screen),
      reason.count > 1 &&
        element(document, "span", {class: "muted"}, ` ${t("verdict.pairs", {count: reason.count - 1})}`),
      element(document, "span", {class: "verdict-penalty"}, ` −${formatNumber(locale, penalty, 0)}`),
    ),
  );
  return element(
    document,
    "li",
    {"data-indicator": indicator.id},
    element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, indicator.title),
    element(document, "span", {class: `verdict-word ${comparability.verdict}`}, word),
    element(
      document,
      "small",
      {class: "muted"},
      t("verdict.score", {score: comparability.score, grade: comparability.grade}),
    ),
    reasons.length > 0
      ? element(document, "ul", {class: "verdict-reasons"}, ...reasons)
      : element(document, "p", {class: "verdict-reasons muted"}, t("verdict.clear")),
    shared.length > 0 && element(document, "p", {class: "verdict-reasons muted"}, alikeText(shared, screen)),
    rank !== null &&
      element(
        document,
        "p",
        {class: "verdict-reasons muted small"},
        refusalSentence({refusal: rank, publisher: publisherOf(indicator)}, screen),
      ),
  );
}

/** The fields in which all figures say the same, and say something. */
function alike(figures: readonly PermissionFigure[]): {field: (typeof FIELDS)[number]; value: string | number}[] {
  return FIELDS.flatMap((field) => {
    const [value, ...others] = new Set(figures.map((figure) => figure[field]));
    return value && others.length === 0 ? [{field, value}] : [];
  });
}

const FIELDS = ["boundary", "year", "method", "source"] as const;

/** Reasons that tell the same difference of the same pair, a definition and a method for example, are told once with both penalties. */
function together(reasons: readonly PermissionReason[]): {reason: PermissionReason; penalty: number}[] {
  const alike = Map.groupBy(reasons, ({flag, pair}) => [flag.field, ...flag.values, ...pair].join(" "));
  return [...alike.values()].map((same) => ({
    reason: same[0]!,
    penalty: same.reduce((sum, {flag}) => sum + penaltyOf(flag), 0),
  }));
}

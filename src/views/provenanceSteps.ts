import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {PublishedLine} from "../query/publishedLines.ts";
import type {Part, Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";

/** So many further lines are told one by one. */
const TOLD = 6;

/** The steps from the cells of the publisher's file to the value that is shown. */
export function provenanceSteps(facts: Provenance, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {figure, indicator, line, parts, replay, overrides} = facts;
  const step = (...content: readonly Child[]) => element(document, "li", null, ...content);
  const cell = (one: PublishedLine, role: Part["role"] | "own") => [
    t(`figure.step.${role}`, {line: one.line, value: one.value ?? "–"}),
    meaning(one, facts, screen),
  ];
  const rest = parts.length - TOLD;
  const {decimals, unit} = indicator;
  const factor = replay?.factor ?? 1;
  const kept = figure.formula === null && parts.length === 0 && factor === 1;
  return element(
    document,
    "ol",
    {class: "way-steps"},
    line ? step(...cell(line, "own")) : step(t("status.Q")),
    ...parts.slice(0, TOLD).map((part) => step(...cell(part.line, part.role))),
    rest > 0 && step(t("figure.step.rest", {count: rest})),
    figure.formula !== null && step(t("figure.step.formula", {formula: t(`formula.${figure.formula}`)})),
    factor !== 1 &&
      step(t("figure.step.factor", {factor: formatNumber(locale, factor, Number.isInteger(factor) ? 0 : 4)})),
    kept && replay !== null && step(t("figure.step.kept")),
    ...overrides.map(({date, who, reason, evidence}) =>
      step(
        `${formatPeriod(locale, date)}, ${who}: `,
        element(document, "span", {...foreign(locale)}, reason),
        " ",
        element(document, "a", {href: evidence, rel: "noreferrer"}, evidence),
      ),
    ),
    figure.value !== null &&
      step(t("figure.step.shown", {value: formatValue(locale, figure.value, {decimals, unit: unit.label})})),
  );
}

/** The publisher's name, meaning and unit of a cell, which are English. */
function meaning({variable, period, flag, note}: PublishedLine, facts: Provenance, screen: Screen): Element {
  const {document, t, locale} = screen;
  const known = facts.variables.get(variable);
  const words = [known?.meaning, known?.unit, period, flag, note].filter(Boolean).join(" · ");
  return element(
    document,
    "small",
    {class: "muted"},
    element(document, "code", {dir: "ltr"}, variable),
    " ",
    element(document, "span", {...foreign(locale)}, words),
    known?.basis === "inferred" && ` (${t("figure.unit.inferred")})`,
  );
}

import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {Database} from "../query/database.ts";
import type {FigureKey} from "../query/figureOf.ts";
import {amendmentAsk} from "./amendmentAsk.ts";
import {badges} from "./badges.ts";
import {cityReplies} from "./cityReplies.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Said} from "./ledger.ts";
import {ledger} from "./ledger.ts";
import type {Provenance} from "./provenanceFacts.ts";
import {provenanceFacts} from "./provenanceFacts.ts";
import {provenanceHistory} from "./provenanceHistory.ts";
import {provenanceKind} from "./provenanceKind.ts";
import {provenanceOthers} from "./provenanceOthers.ts";
import {provenanceQuery} from "./provenanceQuery.ts";
import {provenanceSource} from "./provenanceSource.ts";
import {provenanceSteps} from "./provenanceSteps.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/**
 * The whole way of one figure: who published what on which line, each step since, what kind of figure it is, what other sources say, what releases
 * did to it, and the question that gives it. Says so where the release has no such figure.
 */
export async function provenance(db: Database, key: FigureKey, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const facts = await provenanceFacts(db, key);
  if (facts === null) return absent(key, screen);
  const {city, indicator} = facts.figure;
  const saidOf = await ledger(db);
  const heading = (text: string) => element(document, "h3", null, text);
  return element(
    document,
    "article",
    {class: "way", "data-city": city, "data-indicator": indicator},
    ...head(facts, saidOf(facts.figure), screen),
    await cityReplies(db, {city, indicator}, screen),
    heading(t("figure.published")),
    provenanceSource(facts, screen),
    heading(t("figure.steps")),
    provenanceSteps(facts, screen),
    heading(t("figure.kind")),
    provenanceKind(facts, screen),
    heading(t("figure.others")),
    provenanceOthers(facts, screen),
    heading(t("figure.sql")),
    provenanceQuery(facts, screen),
    heading(t("figure.changes")),
    await provenanceHistory(db, facts, screen),
    amendmentAsk(facts, db, screen),
  );
}

function head({figure, city, indicator}: Provenance, said: Said, screen: Screen): Element[] {
  const {document, t, locale} = screen;
  const {title, unit, decimals} = indicator;
  const name = t("figure.name", {indicator: title, city: city.name, period: formatPeriod(locale, figure.period)});
  const number = (value: number) => formatNumber(locale, value, decimals);
  const {low, high} = figure;
  return [
    element(document, "h2", {id: "way-title", tabindex: -1}, name),
    element(
      document,
      "p",
      {class: "way-value"},
      element(
        document,
        "strong",
        null,
        figure.value === null
          ? t(`status.${figure.status}`)
          : formatValue(locale, figure.value, {decimals, unit: unit.label}),
      ),
      low !== null && high !== null && ` ${t("figure.interval", {low: number(low), high: number(high)})}`,
      " ",
      ...badges(figure, screen, said),
    ),
    element(
      document,
      "p",
      {class: "small"},
      element(document, "a", {href: `${cityUrl(screen, city)}#${indicator.id}`}, city.name),
      " · ",
      element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, title),
    ),
  ];
}

function absent({city, indicator, period}: FigureKey, {document, t, locale}: Screen): Element {
  const name = [indicator, city, ...(period ? [formatPeriod(locale, period)] : [])].join(", ");
  return element(
    document,
    "article",
    {class: "way"},
    element(document, "h2", {id: "way-title", tabindex: -1}, name),
    element(document, "p", null, t("figure.absent")),
  );
}

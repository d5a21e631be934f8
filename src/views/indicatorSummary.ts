import {element} from "../charts/element.ts";
import type {IndicatorSummaryFact} from "../format/sentences/indicatorSummary.ts";
import {indicatorSummarySentence} from "../format/sentences/indicatorSummary.ts";
import {round} from "../format/round.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {strataOf} from "../model/stratum.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {commonPeriod, indicatorFigures, nameOfStratum} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import {onlyIn} from "./onlyIn.ts";
import type {Screen} from "./screen.ts";

/** In sentences: how many cities have a figure, for when, where the middle half lies, and how many meet each cited value. */
export async function indicatorSummary(
  db: Database,
  selection: Pick<IndicatorSelection, "indicator" | "stratum">,
  screen: Screen,
): Promise<Element> {
  const {document, t} = screen;
  const figures = await indicatorFigures(db, selection);
  if (figures) {
    const only = await onlyIn(db, selection.indicator, screen);
    return element(
      document,
      "p",
      {class: "lead"},
      indicatorSummarySentence({...factOf(figures, screen), only}, screen),
    );
  }
  const count = await citiesWithFigure(db, selection.indicator);
  const sentence = count === 0 ? t("indicator.sentence.none") : t("indicator.sentence.ineligible", {count});
  return element(document, "p", {class: "lead"}, sentence);
}

/** How many cities have a value of any status. */
export async function citiesWithFigure(db: Database, indicator: string): Promise<number> {
  const observations = await observationsByIndicator(db, indicator);
  return new Set(observations.filter(({value}) => value !== null).map(({city}) => city)).size;
}

function factOf(figures: IndicatorFigures, screen: Screen): Omit<IndicatorSummaryFact, "only"> {
  const {indicator, distribution, drawn} = figures;
  const name = nameOfStratum(figures, screen);
  const {decimals, unit, tolerance, direction, references} = indicator;
  const {count, year, lower, median, upper, level, excluded} = distribution;
  const side = direction === "lower-is-better" ? "below" : "above";
  return {
    format: {decimals, unit: unit.label},
    stratum: name === null ? null : {strata: strataOf(indicator)!, name},
    ...{count, year, tolerance, level, excluded},
    period: commonPeriod(drawn),
    middle: count >= MINIMUM_CITIES.quartiles ? {lower, median, upper} : null,
    references:
      direction === "neutral"
        ? []
        : references.map(({label, value}) => ({label, value, side, count: meeting(value, side)})),
  };

  /** Cities are compared with a cited value as printed. */
  function meeting(value: number, side: "above" | "below"): number {
    const limit = round(value, decimals);
    const printed = drawn.map(({row}) => round(row.value, decimals));
    return printed.filter((own) => (side === "below" ? own <= limit : own >= limit)).length;
  }
}

import {element} from "../charts/element.ts";
import {convergenceSentence} from "../format/sentences/convergence.ts";
import {TREND} from "../methods/constants.ts";
import {convergence} from "../methods/convergence.ts";
import {convergencePanel, mayConverge} from "../methods/convergencePanel.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** Whether the cities come nearer to one another, up to the reference year; null where that may not be told (METHODS.md M8). */
export async function indicatorConvergence(
  db: Database,
  {indicator: id}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const figures = await indicatorFigures(db, id);
  if (!figures || !mayConverge(figures.indicator)) return null;
  const series = Map.groupBy(await observationsByIndicator(db, id), ({city}) => city);
  const gap = Math.max(TREND.years, figures.indicator.minYearGap);
  const panel = convergencePanel([...series.values()], figures.distribution.year, gap);
  const told = panel && convergence(panel.pairs);
  if (!told) return null;
  const {from, to, beta} = told;
  const {first, last} = panel;
  const fact = {first, last, count: from.count, from: from.sigma, to: to.sigma, beta};
  return element(screen.document, "p", null, convergenceSentence(fact, screen));
}

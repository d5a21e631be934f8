import {element} from "../charts/element.ts";
import type {ConvergenceFact} from "../format/sentences/convergence.ts";
import {convergenceSentence} from "../format/sentences/convergence.ts";
import {TREND} from "../methods/constants.ts";
import {convergence} from "../methods/convergence.ts";
import {convergencePanel, mayConverge} from "../methods/convergencePanel.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorFigures, indicatorStrata} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import type {Screen} from "./screen.ts";

/** Whether the cities come nearer to one another, up to the reference year, or that it may not be told of these (METHODS.md M8). */
export async function indicatorConvergence(
  db: Database,
  selection: Pick<IndicatorSelection, "indicator" | "stratum">,
  screen: Screen,
): Promise<Element> {
  const {document, t} = screen;
  const fact = await factOf(db, await indicatorFigures(db, selection));
  if (fact === null) return element(document, "p", {class: "muted"}, t("indicator.convergence.none"));
  return element(document, "p", null, convergenceSentence(fact, screen));
}

/** May it be told of the cities of any stratum? */
export async function tellsConvergence(db: Database, indicator: string): Promise<boolean> {
  const facts = (await indicatorStrata(db, indicator)).map((figures) => factOf(db, figures));
  return (await Promise.all(facts)).some((fact) => fact !== null);
}

async function factOf(db: Database, figures: IndicatorFigures | null): Promise<ConvergenceFact | null> {
  if (!figures || !mayConverge(figures.indicator)) return null;
  const {indicator, distribution, byCity} = figures;
  const observations = await observationsByIndicator(db, indicator.id);
  const series = Map.groupBy(
    observations.filter(({city}) => byCity.has(city)),
    ({city}) => city,
  );
  const gap = Math.max(TREND.years, indicator.minYearGap);
  const panel = convergencePanel([...series.values()], distribution.year, gap);
  const told = panel && convergence(panel.pairs);
  if (!told) return null;
  const {from, to, beta} = told;
  const {first, last} = panel;
  return {first, last, count: from.count, from: from.sigma, to: to.sigma, beta};
}

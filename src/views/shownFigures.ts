import type {ShownFigures} from "../methods/figuresSince.ts";
import type {Comparison} from "../model/comparison.ts";
import {ALL_YEARS} from "../model/comparison.ts";
import type {Observation} from "../model/observation.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {BriefSelection} from "./briefFacts.ts";
import {briefFacts, SIZES} from "./briefFacts.ts";
import {cityFigures} from "./cityFigures.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import {chosenSet} from "./indicatorSelection.ts";
import {standings} from "./standings.ts";

/** A page of figures, and for what it is drawn. */
export type FigurePage =
  | {page: "compare"; comparison: Comparison}
  | {page: "city"; city: string}
  | {page: "indicator"; selection: IndicatorSelection}
  | {page: "brief"; pair: BriefSelection};

/** The figures that a page tells as numbers, each once. Throws for a pair with an id that the registry does not know. */
export async function shownFigures(db: Database, shown: FigurePage): Promise<ShownFigures> {
  if (shown.page === "compare") return ofComparison(db, shown.comparison);
  if (shown.page === "indicator") return ofIndicator(db, shown.selection);
  if (shown.page === "brief") return ofBrief(db, shown.pair);
  const figures = (await cityFigures(db, shown.city)).map((figure) => figure.shown);
  return {figures, cities: new Set([shown.city]), indicators: null};
}

async function ofComparison(db: Database, comparison: Comparison): Promise<ShownFigures> {
  const told = await standings(db, comparison);
  const asked = comparison.indicators.length > 0 || comparison.theme !== null;
  const ids = new Set([...told.map(({indicator}) => indicator.id), ...comparison.indicators]);
  const figures = ALL_YEARS.includes(comparison.view)
    ? (await observationsByCity(db, comparison.cities)).filter(({indicator}) => ids.has(indicator)).filter(hasValue)
    : told.flatMap(({cities}) => cities.flatMap(({shown}) => shown ?? []));
  return {figures, cities: new Set(comparison.cities), indicators: asked ? ids : null};
}

async function ofIndicator(db: Database, selection: IndicatorSelection): Promise<ShownFigures> {
  const [found, registry] = await Promise.all([indicatorFigures(db, selection), cities(db)]);
  const chosen = chosenSet(
    registry.map((city) => ({city, row: found?.byCity.get(city.id)})),
    selection,
  );
  return {
    figures: chosen.flatMap(({row}) => row ?? []),
    cities: new Set(chosen.map(({city}) => city.id)),
    indicators: new Set([selection.indicator]),
  };
}

async function ofBrief(db: Database, pair: BriefSelection): Promise<ShownFigures> {
  const {all, lines} = await briefFacts(db, pair);
  const sizes = all.filter(({indicator}) => SIZES.includes(indicator.id));
  const figures = [...sizes, ...lines].flatMap(({cities}) => cities.flatMap(({shown}) => shown ?? []));
  return {figures, cities: new Set([pair.a, pair.b]), indicators: null};
}

function hasValue(observation: Observation): observation is Observation & {value: number} {
  return observation.value !== null;
}

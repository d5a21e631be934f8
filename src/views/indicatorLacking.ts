import {element} from "../charts/element.ts";
import {indicatorLackingSentence} from "../format/sentences/indicatorLacking.ts";
import type {City} from "../model/city.ts";
import {strataOf} from "../model/stratum.ts";
import {CLIMATES} from "../model/trait.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorFigures, nameOfStratum} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import type {Screen} from "./screen.ts";

/** How many cities of the stratum that is shown, a country or a climate, have no figure; null where nothing tells to which stratum such a city would belong. */
export async function indicatorLacking(
  db: Database,
  selection: Pick<IndicatorSelection, "indicator" | "stratum">,
  screen: Screen,
): Promise<Element | null> {
  const {document} = screen;
  const figures = await indicatorFigures(db, selection);
  const stratum = figures && nameOfStratum(figures, screen);
  if (!figures || stratum === null || strataOf(figures.indicator) === "method") return null;
  const [registry, observations] = await Promise.all([cities(db), observationsByIndicator(db, selection.indicator)]);
  const told = new Set(observations.filter(({value}) => value !== null).map(({city}) => city));
  const own = registry.filter((city) => isOf(city, figures));
  const count = own.filter(({id}) => !told.has(id)).length;
  return element(document, "p", null, indicatorLackingSentence({stratum, count, total: own.length}, screen));
}

/** A city whose climate nobody states is of the stratum of those. */
function isOf({country, climate}: City, {indicator, distribution: {stratum}}: IndicatorFigures): boolean {
  if (strataOf(indicator) === "country") return country === stratum;
  return climate === null ? !CLIMATES.some((known) => known === stratum) : climate === stratum;
}

import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {City} from "../model/city.ts";
import type {Database} from "../query/database.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {CityFigure} from "./indicatorFigures.ts";

/** Of a series of fewer years no line is drawn. */
const FEWEST_YEARS = 3;
const QUARTILES = [0.25, 0.5, 0.75];
/** A city stands for a quartile where no more than this share of all cities lie between. */
const NEAR = 0.025;

/**
 * The cities that are named before the reader names any, so that the pictures show what they can: for each quartile the most
 * populous of the cities near to it, in their order from the lower; of few cities the most populous three. Those with a series of
 * some years go before those without. Empty where no city stands beside another.
 */
export async function indicatorStandIns(
  db: Database,
  {indicator, drawn}: {indicator: string; drawn: readonly CityFigure[]},
): Promise<string[]> {
  const years = new Map<string, number>();
  for (const {city, value} of await observationsByIndicator(db, indicator)) {
    if (value !== null) years.set(city, (years.get(city) ?? 0) + 1);
  }
  const series = ({id}: City) => Number((years.get(id) ?? 0) >= FEWEST_YEARS);
  const first = (a: City, b: City) =>
    series(b) - series(a) || (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : 1);
  const sorted = drawn.toSorted((a, b) => a.row.value - b.row.value).map(({city}) => city);
  if (sorted.length < MINIMUM_CITIES.quartiles)
    return sorted
      .sort(first)
      .slice(0, QUARTILES.length)
      .map(({id}) => id);
  const chosen = QUARTILES.flatMap((quartile) => {
    const [from, to] = [quartile - NEAR, quartile + NEAR].map((share) => share * (sorted.length - 1)) as [
      number,
      number,
    ];
    return sorted
      .slice(Math.floor(from), Math.ceil(to) + 1)
      .sort(first)
      .slice(0, 1);
  });
  return [...new Set(chosen.map(({id}) => id))];
}

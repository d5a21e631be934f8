import {round} from "../format/round.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {distributions} from "../query/distributions.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {references} from "../query/references.ts";
import type {Picker} from "./picker.ts";
import {universe} from "./universe.ts";

/** In another year than the indicators' own, all cities are asked for of at most so many indicators: each is a file. */
export const MOST_OTHER_YEARS = 8;
/** A group of at most so many cities is asked for city by city. */
const MOST_MEMBERS = 60;

/** Those against whom chosen cities are held on one indicator. */
export interface Field {
  /** Of how many countries they are. */
  countries: number;
  /** Their values that stand for the year, chosen cities included, as printed and ascending. */
  values: number[];
}

/** From an indicator and how a figure is picked to those against whom; null where that would take too many files. */
export type FieldOf = (indicator: Indicator, picker: Picker) => Field | null;

/**
 * Those against whom the comparison holds its cities. In the indicators' reference years these are the values of
 * `distribution` for all cities, and of `reference` for some; in another year the observations themselves are asked.
 */
export async function fields(
  db: Database,
  comparison: Pick<Comparison, "cities" | "against" | "list" | "year">,
  wanted: readonly Indicator[],
): Promise<FieldOf> {
  const [spread, members, registry] = await Promise.all([distributions(db), universe(db, comparison), cities(db)]);
  const distributionOf = new Map(spread.map((row) => [row.indicator, row]));
  const countryOf = new Map(registry.map(({id, country}) => [id, country]));
  const field = (rows: readonly Pick<Observation, "city" | "value" | "level">[], {decimals, id}: Indicator): Field => {
    const {level} = distributionOf.get(id)!;
    const drawn = rows.filter((row) => row.level === level && (members === null || members.has(row.city)));
    return {
      countries: new Set(drawn.map(({city}) => countryOf.get(city))).size,
      values: drawn.map(({value}) => round(value!, decimals)).sort((a, b) => a - b),
    };
  };

  if (comparison.year === "reference") {
    if (members === null) return ({id}) => distributionOf.get(id)!;
    const byIndicator = await references(db);
    return (indicator) => field([...(byIndicator.get(indicator.id)?.values() ?? [])], indicator);
  }

  const observations = await observationsOf(db, members, wanted);
  if (observations === null) return () => null;
  const series = Map.groupBy(observations, ({indicator}) => indicator);
  return (indicator, {pick}) => {
    const byCity = Map.groupBy(series.get(indicator.id) ?? [], ({city}) => city);
    return field(
      [...byCity.values()].flatMap((rows) => pick(rows) ?? []),
      indicator,
    );
  };
}

async function observationsOf(
  db: Database,
  members: ReadonlySet<string> | null,
  wanted: readonly Indicator[],
): Promise<Observation[] | null> {
  if (members !== null && members.size <= MOST_MEMBERS) return observationsByCity(db, [...members]);
  if (wanted.length > MOST_OTHER_YEARS) return null;
  return (await Promise.all(wanted.map(({id}) => observationsByIndicator(db, id)))).flat();
}

import {round} from "../format/round.ts";
import type {City} from "../model/city.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {stratumOf} from "../model/stratum.ts";
import {cities} from "../query/cities.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {distributionOf} from "./distributionOf.ts";
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

/** What is asked of one indicator: how a figure is picked, and of which stratum they must be; of whichever where it is empty. */
export interface FieldCase extends Picker {
  stratum: string;
}

/** From an indicator and what is asked of it to those against whom; null where that would take too many files. */
export type FieldOf = (indicator: Indicator, wanted: FieldCase) => Field | null;

/**
 * Those against whom the comparison holds its cities. In the indicators' reference years these are the values of
 * `distribution` for all cities, and of `reference` for some; in another year the observations themselves are asked.
 */
export async function fields(
  db: Database,
  comparison: Pick<Comparison, "cities" | "against" | "list" | "year">,
  wanted: readonly Indicator[],
): Promise<FieldOf> {
  const [spread, members] = await Promise.all([distributionOf(db), universe(db, comparison)]);
  if (comparison.year === "reference" && members === null) return ({id}, {stratum}) => spread(id, stratum) ?? NOBODY;
  const registry = await (members === null ? cities(db) : citiesById(db, [...members]));
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const field = (rows: readonly Candidate[], {decimals, id}: Indicator, stratum: string): Field => {
    const {level} = spread(id, stratum) ?? spread(id, "")!;
    const drawn = rows.filter((row) => row.level === level && (members === null || members.has(row.city)));
    return {
      countries: new Set(drawn.map(({city}) => cityOf.get(city)?.country)).size,
      values: drawn.map(({value}) => round(value!, decimals)).sort((a, b) => a - b),
    };
  };

  if (comparison.year === "reference") {
    const byIndicator = await references(db);
    return (indicator, {stratum}) => {
      const rows = [...(byIndicator.get(indicator.id)?.values() ?? [])];
      return field(stratum === "" ? rows : rows.filter((row) => row.stratum === stratum), indicator, stratum);
    };
  }

  const observations = await observationsOf(db, members, wanted);
  if (observations === null) return () => null;
  const series = Map.groupBy(observations, ({indicator}) => indicator);
  return (indicator, {pick, stratum}) => {
    const byCity = Map.groupBy(series.get(indicator.id) ?? [], ({city}) => city);
    const rows = [...byCity.values()].flatMap((rows) => pick(rows) ?? []);
    const alike = rows.filter((row) => stratum === "" || stratumOf(indicator, placeOf(row, cityOf), row) === stratum);
    return field(alike, indicator, stratum);
  };
}

/** Of a stratum of too few cities nothing is told. */
const NOBODY: Field = {countries: 0, values: []};

type Candidate = Pick<Observation, "city" | "value" | "level">;

function placeOf({city}: Candidate, cityOf: ReadonlyMap<string, City>): Pick<City, "country" | "climate"> {
  return cityOf.get(city) ?? {country: "", climate: null};
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

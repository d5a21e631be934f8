import {round} from "../format/round.ts";
import type {City} from "../model/city.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {stratumOf} from "../model/stratum.ts";
import {cities} from "../query/cities.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {ReferenceIndex} from "../query/reference.ts";
import type {DistributionOf} from "./distributionOf.ts";
import type {Field} from "./field.ts";
import {fieldOf, fieldOfDistribution, isCondensed, NOBODY} from "./field.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import type {Picker} from "./picker.ts";
import {referencesOf} from "./referencesOf.ts";
import {universe} from "./universe.ts";

/** In another year than the indicators' own, all cities are asked for of at most so many indicators: each is a file. */
export const MOST_OTHER_YEARS = 8;
/** A group of at most so many cities is asked for city by city. */
const MOST_MEMBERS = 60;

/** What is asked of one indicator: how a figure is picked, and of which stratum they must be; of whichever where it is empty. */
export interface FieldCase extends Picker {
  stratum: string;
}

/** The indicators that are asked, and how they lie among all. */
interface Asked {
  wanted: readonly Indicator[];
  spread: DistributionOf;
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
  {wanted, spread}: Asked,
): Promise<FieldOf> {
  const members = await universe(db, comparison);
  if (comparison.year === "reference" && members === null) return amongAll(db, comparison.cities, {spread, wanted});
  const registry = await (members === null ? cities(db) : citiesById(db, [...members]));
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const field = (rows: readonly Candidate[], indicator: Indicator, stratum: string): Field => {
    const distribution = spread(indicator.id, stratum) ?? spread(indicator.id, "")!;
    const {level} = distribution;
    const drawn = rows.filter((row) => row.level === level && (members === null || members.has(row.city)));
    const countries = new Set(drawn.map(({city}) => cityOf.get(city)?.country)).size;
    const values = drawn.map(({value}) => round(value!, indicator.decimals)).sort((a, b) => a - b);
    return fieldOf({values, countries}, distribution, indicator);
  };

  if (comparison.year === "reference") {
    const byIndicator = await referencesOf(db, [...members!]);
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

async function amongAll(db: Database, chosen: readonly string[], {wanted, spread}: Asked): Promise<FieldOf> {
  const condensed = wanted.some(({id}) => isCondensed(spread(id, "")!));
  const rows: ReferenceIndex = condensed ? await referencesOf(db, chosen) : new Map();
  return (indicator, {stratum}) => {
    const distribution = spread(indicator.id, stratum);
    if (distribution === undefined) return NOBODY;
    const own = [...(rows.get(indicator.id) ?? [])].filter(
      ([, row]) => spread(indicator.id, row.stratum) === distribution,
    );
    return fieldOfDistribution(distribution, indicator, new Map(own));
  };
}

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

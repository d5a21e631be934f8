import type {Comparison} from "../model/comparison.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Country} from "../query/countries.ts";
import {countries} from "../query/countries.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {applicability} from "./confinement.ts";
import {chosenIndicators} from "./standings.ts";
import {universe} from "./universe.ts";

/** How many cities share the country and the region of the first chosen one, itself included. */
export interface Home {
  /** The city's name. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  countryCities: number;
  /** Null where the registry is silent. */
  region: string | null;
  regionCities: number;
}

/** What the release holds for a choice, so that nothing is offered without saying whether there are figures. */
export interface ChoiceFacts {
  /** Of how many chosen cities each indicator has a figure, a forecast only where all of it are; those without one are left out. */
  indicators: ReadonlyMap<string, number>;
  /** The indicators that are measured in other countries alone than those of the chosen cities: they are not offered. None without a city. */
  foreign: ReadonlySet<string>;
  /** Of the chosen indicators, how many have a figure of a chosen city; profile indicators only where they are chosen by name. */
  compared: number;
  /** The years of figures of the chosen indicators, forecasts left out, and how many chosen cities have one; the newest first. */
  years: readonly {year: number; cities: number}[];
  /** Those against whom the chosen cities are held, themselves included; null for all cities. */
  universe: number | null;
  /** Null without a city. */
  home: Home | null;
}

/** The facts of a comparison. */
export async function choiceFacts(db: Database, comparison: Comparison): Promise<ChoiceFacts> {
  const [chosenCities, places, all, observations, members] = await Promise.all([
    citiesById(db, comparison.cities),
    countries(db),
    indicators(db),
    observationsByCity(db, comparison.cities),
    universe(db, comparison),
  ]);
  const projected = new Set(all.filter(({forecast}) => forecast).map(({id}) => id));
  const figures = observations.filter(
    ({value, status, indicator}) =>
      value !== null && (ELIGIBLE_STATUSES.includes(status) || (status === "F" && projected.has(indicator))),
  );
  const wanted = chosenIndicators(all, comparison);
  const chosen = new Set(wanted.map(({id}) => id));
  const has = counted(figures, ({indicator}) => indicator);
  const years = counted(
    figures.filter(({indicator, status}) => chosen.has(indicator) && status !== "F"),
    ({year}) => year,
  );
  const applies = await applicability(
    db,
    chosenCities.map(({country}) => country),
  );
  const foreign = chosenCities.length === 0 ? [] : all.filter((indicator) => !applies(indicator));
  const home = chosenCities.find(({id}) => id === comparison.cities[0]);
  return {
    indicators: has,
    foreign: new Set(foreign.map(({id}) => id)),
    compared: wanted.filter(({id, role}) => has.has(id) && (role !== "profile" || comparison.indicators.includes(id)))
      .length,
    years: [...years].map(([year, cities]) => ({year, cities})).sort((a, b) => b.year - a.year),
    universe: members && members.size,
    home: home
      ? {
          name: home.name,
          country: home.country,
          countryCities: citiesOf(places.filter(({country}) => country === home.country)),
          region: home.region,
          regionCities: citiesOf(places.filter(({region}) => region === home.region)),
        }
      : null,
  };
}

function citiesOf(places: readonly Country[]): number {
  return places.reduce((sum, {count}) => sum + count, 0);
}

/** How many cities there are under each key. */
function counted<Row extends {city: string}, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, number> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map([...groups].map(([key, own]) => [key, new Set(own.map(({city}) => city)).size]));
}

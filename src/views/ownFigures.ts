import {round} from "../format/round.ts";
import type {Group} from "../methods/quantile.ts";
import {grouper} from "../methods/quantile.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import {cities} from "../query/cities.ts";
import {indicators} from "../query/indicators.ts";
import {perDatabase} from "../query/perDatabase.ts";
import type {Reference} from "../query/reference.ts";
import {references} from "../query/references.ts";

/** A city's own figure for the reference year. */
export interface OwnFigure extends Reference {
  /** The value as it is printed. */
  printed: number;
  country: City["country"];
  region: City["region"];
}

/** A group of figures. */
export interface OwnField {
  /** As printed, ascending. */
  values: number[];
  /** Of how many countries they are. */
  countries: number;
}

/** The figures of one indicator that are the cities' own, not those of regions or countries. */
export interface OwnFigures {
  byCity: ReadonlyMap<string, OwnFigure>;
  /** Those that may be held against one another, by stratum (stratum.ts). */
  strata: ReadonlyMap<string, OwnStratum>;
}

/** The figures of one stratum. */
export interface OwnStratum {
  all: OwnField;
  byCountry: ReadonlyMap<string, OwnField>;
  /** Cities of no region are in none. */
  byRegion: ReadonlyMap<string, OwnField>;
  /** The quarter of all that a printed value belongs to; null for few cities and where half of them are equal. */
  quarter: (printed: number) => Group | null;
}

/** By indicator, worked out once a release; an indicator without any is not there. */
export const ownFigures = perDatabase(async (db): Promise<ReadonlyMap<string, OwnFigures>> => {
  const [all, rows, registry] = await Promise.all([indicators(db), references(db), cities(db)]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  return new Map(
    all.flatMap(({id, decimals, direction}): [string, OwnFigures][] => {
      const own = [...(rows.get(id)?.values() ?? [])].flatMap((row): OwnFigure[] => {
        const city = cityOf.get(row.city);
        if (row.level !== "city" || !city) return [];
        return [{...row, printed: round(row.value, decimals), country: city.country, region: city.region}];
      });
      if (own.length === 0) return [];
      const strata = [...Map.groupBy(own, ({stratum}) => stratum)];
      const figures = {
        byCity: new Map(own.map((figure) => [figure.city, figure])),
        strata: new Map(strata.map(([name, figures]) => [name, ownStratum(figures, direction)])),
      };
      return [[id, figures]];
    }),
  );
});

function ownStratum(figures: readonly OwnFigure[], direction: Indicator["direction"]): OwnStratum {
  const all = ownField(figures);
  return {
    all,
    byCountry: fieldsBy("country", figures),
    byRegion: fieldsBy("region", figures),
    quarter: grouper(all.values, direction),
  };
}

/** The figures as a group. */
export function ownField(figures: readonly OwnFigure[]): OwnField {
  return {
    values: figures.map(({printed}) => printed).sort((a, b) => a - b),
    countries: new Set(figures.map(({country}) => country)).size,
  };
}

function fieldsBy(place: "country" | "region", figures: readonly OwnFigure[]): ReadonlyMap<string, OwnField> {
  const groups = Map.groupBy(figures, (figure) => figure[place]);
  return new Map([...groups].flatMap(([name, own]) => (name === null ? [] : [[name, ownField(own)] as const])));
}

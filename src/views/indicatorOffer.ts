import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import type {Region} from "../model/region.ts";
import {REGIONS} from "../model/region.ts";
import type {Database} from "../query/database.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** What the list of regions and countries offers: only those that have a city with a figure, with their numbers. */
export interface IndicatorOffer {
  count: number;
  /** By the order of REGIONS; last what the registry gives no region. */
  regions: {
    region: Region | null;
    name: string;
    count: number;
    countries: {country: string; name: string; count: number}[];
  }[];
}

/** The regions and countries whose cities stand side by side on the indicator, countries by name; null for one country or none. */
export async function indicatorOffer(
  db: Database,
  indicator: string,
  {t, locale}: Pick<Screen, "t" | "locale">,
): Promise<IndicatorOffer | null> {
  const cities = (await indicatorFigures(db, indicator))?.drawn.map(({city}) => city) ?? [];
  if (new Set(cities.map(({country}) => country)).size < 2) return null;
  const regions = [...REGIONS, null].flatMap((region) => {
    const own = cities.filter((city) => (city.region ?? null) === region);
    if (own.length === 0) return [];
    const countries = [...Map.groupBy(own, ({country}) => country)]
      .map(([country, {length: count}]) => ({country, name: countryName(locale, country), count}))
      .sort(byName(locale));
    const name = region === null ? t("region.none") : t(`region.${region}`);
    return [{region, name, count: own.length, countries}];
  });
  return {count: cities.length, regions};
}

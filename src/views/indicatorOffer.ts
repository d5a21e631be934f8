import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import type {Region} from "../model/region.ts";
import {REGIONS} from "../model/region.ts";
import type {CityFigure} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** What the lists of regions and countries offer: only those that have a city with a figure, each entry with its number of cities. */
export interface IndicatorOffer {
  /** The entry that stands for all of them. */
  all: string;
  /** By the order of REGIONS; last what the registry gives no region, which is no entry of its own. */
  regions: {
    region: Region | null;
    name: string;
    label: string;
    countries: {country: string; label: string}[];
  }[];
}

/** The regions and countries whose cities stand side by side, countries by name; null for one country or none. */
export function indicatorOffer(
  drawn: readonly CityFigure[],
  {t, locale}: Pick<Screen, "t" | "locale">,
): IndicatorOffer | null {
  const cities = drawn.map(({city}) => city);
  if (new Set(cities.map(({country}) => country)).size < 2) return null;
  const label = (name: string, count: number) => t("indicator.choice.place", {name, count});
  const regions = [...REGIONS, null].flatMap((region) => {
    const own = cities.filter((city) => (city.region ?? null) === region);
    if (own.length === 0) return [];
    const countries = [...Map.groupBy(own, ({country}) => country)]
      .map(([country, {length}]) => ({country, name: countryName(locale, country), count: length}))
      .sort(byName(locale))
      .map(({country, name, count}) => ({country, label: label(name, count)}));
    const name = region === null ? t("region.none") : t(`region.${region}`);
    return [{region, name, label: label(name, own.length), countries}];
  });
  return {all: label(t("indicator.choice.region.all"), cities.length), regions};
}

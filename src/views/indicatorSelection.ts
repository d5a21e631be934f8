import {countryName} from "../format/country.ts";
import type {City} from "../model/city.ts";
import type {Region} from "../model/region.ts";
import type {Screen} from "./screen.ts";

/** The orders that a reader may choose for the list of cities; names are in src/i18n under `indicator.sort.ID`. */
export const INDICATOR_SORTS = ["name", "value", "year"] as const;

export type IndicatorSort = (typeof INDICATOR_SORTS)[number];

/** What a reader may choose on the page of an indicator; the address holds it. */
export interface IndicatorSelection {
  indicator: string;
  /** Of an indicator of several strata (stratum.ts) the one that is shown; without it, or of none such, that of the most cities. */
  stratum?: string | null;
  /** The cities of one region or one country alone, all without either. A country goes before a region. */
  region?: Region | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** How the list is ordered; without it the order of permitted use: by place where places are given, else by name. */
  sort?: IndicatorSort | null;
  /** So many cities are listed at most, of each quarter the first; all without it. */
  most?: number | null;
  /** Ids of the cities that are named in the pictures, in the order of choice. */
  cities?: readonly string[];
}

/** The cities of the region or the country that the reader has chosen. */
export function chosenSet<Row extends {city: City}>(
  figures: readonly Row[],
  {region, country}: Pick<IndicatorSelection, "region" | "country">,
): readonly Row[] {
  if (country) return figures.filter(({city}) => city.country === country);
  return region ? figures.filter(({city}) => city.region === region) : figures;
}

/** The name of that region or country; null for all. */
export function placeName(
  {region, country}: Pick<IndicatorSelection, "region" | "country">,
  {t, locale}: Pick<Screen, "t" | "locale">,
): string | null {
  if (country) return countryName(locale, country);
  return region ? t(`region.${region}`) : null;
}

import {formatList} from "../list.ts";
import type {ValueFormat} from "../number.ts";
import {formatValue} from "../number.ts";
import {formatPeriod} from "../period.ts";
import type {Voice} from "./voice.ts";

/** The cities that a reader holds an indicator's page to: all of them, or those of a region or a country. */
export interface IndicatorSetFact {
  format: ValueFormat;
  /** The name of the region or the country; null for all. */
  place: string | null;
  /** What all cities that are told of share (stratum.ts), in words; null where nothing. */
  stratum: string | null;
  count: number;
  median: number;
  /** Of all cities. */
  all: {count: number; median: number};
  /** Each city with its own figure, where they are too few for a median; null otherwise. */
  named: readonly CityValue[] | null;
}

interface CityValue {
  name: string;
  value: number;
  period: string;
}

/** How many cities the choice holds, and their median beside that of all; of few cities each one's figure. */
export function indicatorSetSentence(
  {format, place, stratum, count, median, all, named}: IndicatorSetFact,
  {t, locale}: Voice,
): string {
  const value = (number: number) => formatValue(locale, number, format);
  if (place === null) {
    const told = {count, median: value(median)};
    return stratum === null ? t("indicator.set.all", told) : t("indicator.set.stratum", {...told, stratum});
  }
  const total = t("parallels.cities", {count: all.count});
  if (count === 0) return t("indicator.set.none", {place, total});
  if (named === null)
    return t("indicator.set.some", {place, count, total, median: value(median), all: value(all.median)});
  return t("indicator.set.named", {place, count, total, cities: eachCity(named, format, {t, locale})});
}

/** Those of a stratum that has too few cities to compare. */
export interface IndicatorFewFact {
  format: ValueFormat;
  stratum: string;
  cities: readonly CityValue[];
}

/** "Too few cities to compare here (Puerto Rico). San Juan: 26,000 (2023)." */
export function indicatorFewSentence({format, stratum, cities}: IndicatorFewFact, voice: Voice): string {
  return voice.t("indicator.set.scarce", {stratum, cities: eachCity(cities, format, voice)});
}

function eachCity(cities: readonly CityValue[], format: ValueFormat, {t, locale}: Voice): string {
  const told = cities.map(({name, value, period}) =>
    t("indicator.set.city", {
      ...{city: name, value: formatValue(locale, value, format)},
      year: formatPeriod(locale, period),
    }),
  );
  return formatList(locale, told);
}

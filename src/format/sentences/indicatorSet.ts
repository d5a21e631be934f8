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
  count: number;
  median: number;
  /** Of all cities. */
  all: {count: number; median: number};
  /** Each city with its own figure, where they are too few for a median; null otherwise. */
  named: readonly {name: string; value: number; period: string}[] | null;
}

/** How many cities the choice holds, and their median beside that of all; of few cities each one's figure. */
export function indicatorSetSentence(
  {format, place, count, median, all, named}: IndicatorSetFact,
  {t, locale}: Voice,
): string {
  const value = (number: number) => formatValue(locale, number, format);
  if (place === null) return t("indicator.set.all", {count, median: value(median)});
  const total = t("parallels.cities", {count: all.count});
  if (count === 0) return t("indicator.set.none", {place, total});
  if (named === null)
    return t("indicator.set.some", {place, count, total, median: value(median), all: value(all.median)});
  const cities = named.map(({name, value: own, period}) =>
    t("indicator.set.city", {city: name, value: value(own), year: formatPeriod(locale, period)}),
  );
  return t("indicator.set.named", {place, count, total, cities: formatList(locale, cities)});
}

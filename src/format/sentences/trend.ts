import type {TrendRefusal} from "../../methods/permission.ts";
import type {Trend} from "../../methods/trend.ts";
import type {Indicator} from "../../model/indicator.ts";
import {formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import {amountOfChange} from "./amount.ts";
import type {Voice} from "./voice.ts";

/** The course of one city's series. */
export interface TrendFact {
  /** The city's name. */
  city: string;
  indicator: Pick<Indicator, "unit" | "decimals">;
  /** Why no word of a trend may be said (permission.ts). */
  refusal: TrendRefusal | null;
  /** As `trendsTogether` lets it stand; null for no value that counts. */
  trend: Trend | null;
  /** The first and the last value since the last break; null for no value that counts. */
  ends: readonly [first: {year: number; value: number}, last: {year: number; value: number}] | null;
}

/**
 * "Vienna: improving by −0.4 µg/m³ a year, 2016–2023.": the word of the test, with the slope; "no clear trend" without an
 * arrow; of too few values the two ends alone (METHODS.md M8). Empty where there is no value, or one.
 */
export function trendSentence({city, indicator, refusal, trend, ends}: TrendFact, voice: Voice): string {
  const {t, locale} = voice;
  if (trend === null || ends === null || ends[0].year === ends[1].year) return "";
  const years = {first: formatYear(locale, trend.first), last: formatYear(locale, trend.last)};
  if (refusal === null && trend.enough) {
    if (trend.label === "no-clear-trend") return t("trend.unclear", {city, ...years});
    const finer = {...indicator, decimals: indicator.decimals + 1};
    const slope = amountOfChange(trend.line?.slope ?? 0, finer, voice);
    return t("trend.clear", {city, word: t(`trend.${trend.label}`), slope, ...years});
  }
  const [from, to] = ends.map(({value}) =>
    formatValue(locale, value, {decimals: indicator.decimals, unit: indicator.unit.label}),
  ) as [string, string];
  return t(refusal === null ? "trend.ends" : `trend.refused.${refusal}`, {city, from, to, ...years});
}

import {formatNumber} from "../number.ts";
import type {Voice} from "./voice.ts";

/** How many cities of a stratum have no figure of an indicator, of whatever year. */
export interface IndicatorLackingFact {
  /** What they share, in words. */
  stratum: string;
  count: number;
  total: number;
}

/** "Of the 68 cities here (Mexico), 1 has none of any year." */
export function indicatorLackingSentence({stratum, count, total}: IndicatorLackingFact, {t, locale}: Voice): string {
  const all = formatNumber(locale, total, 0);
  if (count === 0) return t("indicator.missing.here.none", {total: all, stratum});
  return t("indicator.missing.here", {count, total: all, stratum});
}

import {formatNumber} from "../number.ts";
import type {Voice} from "./voice.ts";

/** How many cities have no figure of an indicator, of whatever year, of those that could: all, or those of the countries that measure it. */
export interface IndicatorMissingFact {
  count: number;
  total: number;
}

/** "1,556 of the 2,410 cities have no figure of any year." */
export function indicatorMissingSentence({count, total}: IndicatorMissingFact, {t, locale}: Voice): string {
  const all = formatNumber(locale, total, 0);
  return count === 0 ? t("indicator.missing.none", {total: all}) : t("indicator.missing.count", {count, total: all});
}

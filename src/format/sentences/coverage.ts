import {formatList} from "../list.ts";
import {formatNumber} from "../number.ts";
import {formatYear} from "../period.ts";
import type {MissingCounts} from "./missing.ts";
import {missingCountSentence} from "./missing.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** How much there is of some cities and indicators. */
export interface CoverageFact {
  /** How many indicators were asked for. */
  indicators: number;
  /** In the order of choice, each with the number of indicators of which it has a figure. */
  cities: readonly {name: string; count: number}[];
  /** Indicators of which each city has a figure, and those of which none has. */
  common: number;
  without: number;
  /** Indicators that are measured in other countries alone, and left out. */
  foreign: number;
  missing: MissingCounts;
}

/** The years of which one city has a figure of one indicator; first and last are null for none. */
export interface CoverageSpan {
  count: number;
  first: number | null;
  last: number | null;
  /** The years of which it has a forecast alone; null for none. */
  forecast: readonly [first: number, last: number] | null;
}

/** "Of 75 indicators there are figures of Vienna for 45 and Warsaw for 46. 41 have a figure of each of them. …": then what is missing, by kind. */
export function coverageSentence(
  {indicators, cities, common, without, foreign, missing}: CoverageFact,
  voice: Voice,
): string {
  const {t, locale} = voice;
  const each = cities.map(({name, count}) => t("coverage.city", {city: name, count: formatNumber(locale, count, 0)}));
  return paragraph(
    t("coverage.some", {count: indicators, cities: formatList(locale, each)}),
    cities.length > 1 && (common > 0 ? t("coverage.common", {count: common}) : t("coverage.common.none")),
    missingCountSentence(missing, voice),
    without > 0 && t("coverage.without", {count: without}),
    foreign > 0 && t("coverage.foreign", {count: foreign}),
  );
}

/** "21 years, 2000–2020", or the year alone; where there are only forecasts, these. Empty for neither. */
export function coverageSpan({count, first, last, forecast}: CoverageSpan, voice: Voice): string {
  if (first === null || last === null) return forecast === null ? "" : forecastText(forecast, voice);
  const {t, locale} = voice;
  return t("coverage.years", {count, first: formatYear(locale, first), last: formatYear(locale, last)});
}

/** "21, newest 2020": how many years and the newest, with the forecasts beside it. Empty for neither. */
export function coverageCount({count, last, forecast}: CoverageSpan, voice: Voice): string {
  const {t, locale} = voice;
  return [
    last !== null && t("coverage.single", {count: formatNumber(locale, count, 0), last: formatYear(locale, last)}),
    forecast !== null && forecastText(forecast, voice),
  ]
    .filter(Boolean)
    .join(" · ");
}

function forecastText(years: readonly [number, number], {t, locale}: Voice): string {
  return t("coverage.forecast", {years: [...new Set(years)].map((year) => formatYear(locale, year)).join("–")});
}

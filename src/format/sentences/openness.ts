import {TIMELINESS} from "../../methods/constants.ts";
import {formatNumber} from "../number.ts";
import {formatYear} from "../period.ts";
import type {Voice} from "./voice.ts";

/** What one catalogue lists of a city. */
export interface ListedFact {
  /** Null where the city is not in the catalogue. */
  count: number | null;
  year: number | null;
}

/** How fresh the newest figures of a city are. */
export interface TimelinessFact {
  /** 0 to 100. */
  score: number;
  /** The year that is now. */
  year: number;
  /** The newest of all, and the median of the newest years of the indicators. */
  newest: number;
  median: number;
}

/** How open a city was in a release, and is in this one. */
export interface BaselineFact {
  /** CalVer. */
  release: string;
  then: Openness;
  now: Openness;
}

/** How many entries the catalogues list together, and how whole the figures are, 0 to 100. */
interface Openness {
  listed: number;
  completeness: number;
}

/** "3 listed (2026)."; that none is listed is not a no. */
export function listedSentence({count, year}: ListedFact, {t, locale}: Voice): string {
  if (count === null || year === null) return t("openness.unlisted");
  return t("openness.listed", {count, year: formatYear(locale, year)});
}

/** How whole the figures of a city are, from 0 to 100, and how that is counted. */
export function completenessSentence(score: number, {t, locale}: Voice): string {
  return t("openness.completeness.sentence", {score: formatNumber(locale, score, 0)});
}

/** How fresh they are, from 0 to 100, how that is counted, and of what years they are. */
export function timelinessSentence({score, year, newest, median}: TimelinessFact, {t, locale}: Voice): string {
  return t("openness.timeliness.sentence", {
    score: formatNumber(locale, score, 0),
    year: formatYear(locale, year),
    lag: TIMELINESS.lag,
    cycles: TIMELINESS.rounds,
    annual: TIMELINESS.cycle.A,
    irregular: TIMELINESS.cycle.N,
    newest: formatYear(locale, newest),
    median: formatYear(locale, median),
  });
}

/** What was listed and how whole the figures were at the baseline, and now. */
export function baselineSentence({release, then, now}: BaselineFact, {t, locale}: Voice): string {
  const number = (value: number) => formatNumber(locale, value, 0);
  return t("openness.baseline.sentence", {
    release,
    listed: number(then.listed),
    score: number(then.completeness),
    listedNow: number(now.listed),
    scoreNow: number(now.completeness),
  });
}

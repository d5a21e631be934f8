import type {TrendLabel} from "../../methods/trend.ts";
import {formatList} from "../list.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** The trends of one city that are told together. */
export interface CityTrendsFact {
  /** Its name. */
  city: string;
  /** How many series long enough bear each word. */
  labels: Readonly<Record<TrendLabel, number>>;
  /** How many series are too short to be tested. */
  short: number;
}

const ORDER: readonly TrendLabel[] = ["improving", "worsening", "rising", "falling", "no-clear-trend"];

/** "Vienna has 12 series that are long enough: 3 improving, 2 rising and 7 no clear trend. 4 others are too short." */
export function cityTrendsSentence({city, labels, short}: CityTrendsFact, {t, locale}: Voice): string {
  const told = ORDER.filter((label) => labels[label] > 0);
  const words = told.map((label) => t("city.trends.word", {count: labels[label], word: t(`trend.${label}`)}));
  const count = told.reduce((sum, label) => sum + labels[label], 0);
  return paragraph(
    count === 0
      ? t("city.trends.none", {city})
      : t("city.trends.sentence", {city, count, words: formatList(locale, words)}),
    short > 0 && t("city.trends.short", {count: short}),
  );
}

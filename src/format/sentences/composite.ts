import {COMPOSITE, MINIMUM_CITIES} from "../../methods/constants.ts";
import {formatList} from "../list.ts";
import {formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** What a composite says of several cities, by their names (METHODS.md M10). */
export interface CompositeFact {
  /** How many have a score, and how many indicators are weighed. */
  count: number;
  indicators: number;
  /** The city that has the highest score alone, whichever indicator is left out; null for none. */
  first: string | null;
  /** Who is at least as good as whom on every indicator and better on one. */
  ahead: readonly {city: string; of: readonly string[]}[];
  /** Those without figures for enough of the weight. */
  without: readonly string[];
}

/** What holds whatever the weights: who stays first, who is ahead on everything, and who has no score. No city is called best. */
export function compositeSentence(
  {count, indicators, first, ahead, without}: CompositeFact,
  {t, locale}: Voice,
): string {
  const least = formatValue(locale, 100 * COMPOSITE.coverage, {decimals: 0, unit: "%"});
  const none = without.length > 0 && t("composite.without", {cities: formatList(locale, without), least});
  if (count === 0) return paragraph(t("composite.nobody", {least}));
  if (indicators < 2) return paragraph(t("composite.single"), none);
  return paragraph(
    count < MINIMUM_CITIES.rank
      ? t("composite.scant", {count: MINIMUM_CITIES.rank})
      : first === null
        ? t("composite.unclear")
        : t("composite.first", {city: first}),
    ...ahead.map(({city, of}) => t("composite.ahead", {city, others: formatList(locale, of)})),
    count > 1 && ahead.length === 0 && t("composite.nowhere"),
    none,
  );
}

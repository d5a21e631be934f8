import type {TwinPoint} from "../../methods/twins.ts";
import type {Indicator} from "../../model/indicator.ts";
import {formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import {amountOfChange} from "./amount.ts";
import type {Voice} from "./voice.ts";

/** A city that stood where another stands now, and has improved. */
export interface TwinFact extends Record<"then" | "now", Pick<TwinPoint, "year" | "value">> {
  /** Its name. */
  city: string;
  indicator: Pick<Indicator, "unit" | "decimals">;
}

/** "Turin had 11.8 µg/m³ in 2006 and 9.1 µg/m³ in 2020: −2.7 µg/m³ in 14 years." */
export function twinSentence({city, indicator, then, now}: TwinFact, voice: Voice): string {
  const {t, locale} = voice;
  const value = (number: number) =>
    formatValue(locale, number, {decimals: indicator.decimals, unit: indicator.unit.label});
  return t("city.twins.sentence", {
    city,
    then: value(then.value),
    first: formatYear(locale, then.year),
    now: value(now.value),
    last: formatYear(locale, now.year),
    amount: amountOfChange(now.value - then.value, indicator, voice),
    count: now.year - then.year,
  });
}

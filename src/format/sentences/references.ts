import type {Indicator} from "../../model/indicator.ts";
import {formatList} from "../list.ts";
import {formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";

/** Cities held against a cited value of one indicator; only where each of them has a figure of its own for the year. */
export interface ReferenceFact {
  indicator: Pick<Indicator, "title" | "unit" | "decimals" | "direction">;
  reference: Pick<Indicator["references"][number], "label" | "value">;
  values: readonly {city: string; value: number}[];
}

/**
 * "Fine particles (PM2.5): Vienna and Graz above the WHO guideline of 5 µg/m³; the others not." Where higher is better, which
 * of them reach it.
 */
export function referenceSentence({indicator, reference, values}: ReferenceFact, {t, locale}: Voice): string {
  const reach = indicator.direction === "higher-is-better";
  const named = values.filter(({value}) => (reach ? value >= reference.value : value > reference.value));
  const share = named.length === values.length ? "all" : named.length === 0 ? "none" : "some";
  const decimals = Number.isInteger(reference.value) ? 0 : indicator.decimals;
  return t(`compare.reference.${reach ? "reach" : "above"}.${share}`, {
    indicator: indicator.title,
    cities: formatList(
      locale,
      named.map(({city}) => city),
    ),
    reference: reference.label,
    value: formatValue(locale, reference.value, {decimals, unit: indicator.unit.label}),
  });
}

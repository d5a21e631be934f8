import type {Indicator} from "../../model/indicator.ts";
import {formatList} from "../list.ts";
import {formatNumber, formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** Several cities, and how far they are together from one cited value (pooledDistance.ts). Names are those of readers. */
export interface TogetherFact {
  indicator: Pick<Indicator, "unit" | "decimals"> & {direction: Exclude<Indicator["direction"], "neutral">};
  reference: Pick<Indicator["references"][number], "label" | "value">;
  /** The plain sum of the distances, in the indicator's unit. */
  total: number;
  /** The cities that have a figure: each with its part of the sum, 0 to 1; null where the sum is 0. */
  cities: readonly {city: string; share: number | null}[];
  /** Those that have none, with the word of the kind where it is known. */
  missing: readonly {city: string; kind: string | null}[];
}

/** More names than this are counted instead. */
const MOST_NAMES = 6;

/** The pooled distance, who has the largest part of it, who is there already, and whose figure is missing. */
export function togetherSentence(fact: TogetherFact, voice: Voice): string {
  const {t, locale} = voice;
  const {cities, indicator, reference} = fact;
  const there = cities.filter(({share}) => share === null || share === 0).map(({city}) => city);
  const target = {
    reference: reference.label,
    value: formatValue(locale, reference.value, {
      decimals: Number.isInteger(reference.value) ? 0 : indicator.decimals,
      unit: indicator.unit.label,
    }),
  };
  if (cities.length === 0) return paragraph(t("together.nobody", target), missing(fact, voice));
  if (there.length === cities.length)
    return paragraph(t("together.arrived", {...target, count: cities.length}), missing(fact, voice));
  const away = cities.length - there.length;
  return paragraph(
    t("together.sum", {
      ...target,
      count: cities.length,
      distance: distanceText(fact.total, indicator, voice),
    }),
    away > 1 && largest(fact, voice),
    there.length > 0 &&
      (there.length > MOST_NAMES
        ? t("together.there.counted", {count: there.length})
        : t("together.there", {count: there.length, cities: formatList(locale, there)})),
    missing(fact, voice),
  );
}

/** "9.6 µg/m³ above": how far from the target, and on which side; of shares in percentage points. */
export function distanceText(
  distance: number,
  {direction, unit, decimals}: TogetherFact["indicator"],
  voice: Voice,
): string {
  const {t, locale} = voice;
  const amount =
    unit.label === "%"
      ? t("amount.points", {amount: formatNumber(locale, distance, decimals)})
      : formatValue(locale, distance, {decimals, unit: unit.label});
  return t(direction === "lower-is-better" ? "together.above" : "together.below", {amount});
}

function largest({cities}: TogetherFact, {t, locale}: Voice): string {
  const most = Math.max(...cities.map(({share}) => share ?? 0));
  const first = cities.filter(({share}) => share === most).map(({city}) => city);
  const share = formatValue(locale, 100 * most, {decimals: 0, unit: "%"});
  return t("together.largest", {count: first.length, cities: formatList(locale, first), share});
}

function missing({missing: absent}: TogetherFact, {t, locale}: Voice): string | false {
  const names = absent.map(({city, kind}) => (kind === null ? city : t("together.missing.kind", {city, kind})));
  return absent.length > 0 && t("together.missing", {cities: formatList(locale, names)});
}

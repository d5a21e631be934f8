import type {Indicator} from "../../model/indicator.ts";
import {formatNumber, formatValue} from "../number.ts";
import type {Voice} from "./voice.ts";

/**
 * A change in the indicator's unit with its sign, "−0.4 µg/m³" or "+1.2 percentage points": of shares never per cent
 * (METHODS.md M8). One decimal more than values have, where a change of a year is told.
 */
export function amountOfChange(
  value: number,
  {unit, decimals}: Pick<Indicator, "unit" | "decimals">,
  {t, locale}: Voice,
): string {
  const sign = value < 0 ? "−" : value > 0 ? "+" : "";
  const size = Math.abs(value);
  if (unit.label.startsWith("%")) return t("amount.points", {amount: sign + formatNumber(locale, size, decimals)});
  return sign + formatValue(locale, size, {decimals, unit: unit.label});
}

/** Units that have no true zero, of whose values a change in per cent would mislead (METHODS.md M8). */
const WITHOUT_ZERO = ["Cel", "{index}"];

/** The change from one value to another, in per cent of the first too where the unit allows it: "−2.7 µg/m³, −18%". */
export function changeText(
  from: number,
  to: number,
  indicator: Pick<Indicator, "unit" | "decimals">,
  voice: Voice,
): string {
  const amount = amountOfChange(to - from, indicator, voice);
  const {label, ucum} = indicator.unit;
  if (from <= 0 || label.startsWith("%") || WITHOUT_ZERO.includes(ucum)) return amount;
  const share = formatValue(voice.locale, Math.abs((100 * (to - from)) / from), {decimals: 0, unit: "%"});
  return voice.t("amount.share", {amount, share: `${to < from ? "−" : "+"}${share}`});
}

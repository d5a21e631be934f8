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
  if (unit.label === "%") return t("amount.points", {amount: sign + formatNumber(locale, size, decimals)});
  return sign + formatValue(locale, size, {decimals, unit: unit.label});
}

import {byLocale} from "./byLocale.ts";

/** How the values of an indicator are printed. */
export interface ValueFormat {
  decimals: number;
  /** The unit's label; empty for none. */
  unit: string;
}

const NARROW_NO_BREAK_SPACE = "\u202f";

const numberFormats = byLocale((key) => format(key, {}));
const shortFormats = byLocale(
  (locale) => new Intl.NumberFormat(locale, {notation: "compact", maximumSignificantDigits: 3}),
);
const percentFormats = byLocale((key) => format(key, {style: "unit", unit: "percent"}));

/**
 * A number with exactly so many decimals, in the digits and the grouping of the locale; rounded half away from zero, and
 * never −0 (METHODS.md M4).
 */
export function formatNumber(locale: string, value: number, decimals: number): string {
  return numberFormats(`${locale}/${decimals}`).format(value);
}

/** A number of at most three digits that count, in the short form of the locale: `37.5m`. */
export function formatShort(locale: string, value: number): string {
  return shortFormats(locale).format(value);
}

/** A number with its unit, which no line break parts from it; % stands as near as the locale wants it. */
export function formatValue(locale: string, value: number, {decimals, unit}: ValueFormat): string {
  if (unit.startsWith("%")) return percentFormats(`${locale}/${decimals}`).format(value) + unit.slice(1);
  const number = formatNumber(locale, value, decimals);
  return unit === "" ? number : `${number}${NARROW_NO_BREAK_SPACE}${unit}`;
}

function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const [locale, decimals] = key.split("/") as [string, string];
  return new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: Number(decimals),
    maximumFractionDigits: Number(decimals),
    signDisplay: "negative",
  });
}

/**
 * The numbers of an axis, all with as many decimals as the finest of them needs; from 100,000 on in the short form of the
 * locale (`20m`).
 */
export function formatTicks(locale: string, ticks: readonly number[]): string[] {
  const short = ticks.some((tick) => Math.abs(tick) >= 100_000);
  if (short) return ticks.map((tick) => formatShort(locale, tick));
  const decimals = Math.max(0, ...ticks.map((tick) => String(Number(tick.toPrecision(8))).split(".")[1]?.length ?? 0));
  return ticks.map((tick) => formatNumber(locale, tick, Math.min(decimals, 8)));
}

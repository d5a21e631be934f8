import type {Level} from "../../model/area.ts";
import type {Strata} from "../../model/stratum.ts";
import type {ValueFormat} from "../number.ts";
import {formatValue} from "../number.ts";
import {formatPeriod, formatYear} from "../period.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** How the cities of an indicator, or of one stratum of it, lie in its reference year. */
export interface IndicatorSummaryFact {
  format: ValueFormat;
  /** With whom alone they may be held against one another, and what that is in words; null for all. */
  stratum: {strata: Strata; name: string} | null;
  /** The few countries that alone measure it, and their names in a list; null for all. */
  only: {count: number; countries: string} | null;
  count: number;
  /** That of every figure (SDMX TIME_PERIOD); null where they are of several. */
  period: string | null;
  /** The reference year, and how far from it a figure may be. */
  year: number;
  tolerance: number;
  /** The middle half and the median; null for fewer cities than quartiles need. */
  middle: {lower: number; median: number; upper: number} | null;
  level: Level;
  /** Cities whose figure is of another level. */
  excluded: number;
  /** Cited values, each with the number of cities on its better side or at it. */
  references: readonly {label: string; value: number; side: "below" | "above"; count: number}[];
}

/** With whom they are compared, how many cities have a figure, for when, where the middle half lies, whose figures they are, and how many meet each cited value. */
export function indicatorSummarySentence(
  {format, stratum, only, count, period, year, tolerance, middle, level, excluded, references}: IndicatorSummaryFact,
  {t, locale}: Voice,
): string {
  const value = (number: number) => formatValue(locale, number, format);
  const [first, last] = [year - tolerance, year + tolerance].map((end) => formatYear(locale, end)) as [string, string];
  const values = {count, year: period === null ? formatYear(locale, year) : formatPeriod(locale, period)};
  const same = period !== null || tolerance === 0;
  const half = middle && {lower: value(middle.lower), median: value(middle.median), upper: value(middle.upper)};
  return paragraph(
    only !== null && t("indicator.sentence.only", only),
    stratum && t(`indicator.sentence.stratum.${stratum.strata}`, {stratum: stratum.name}),
    same ? t("indicator.sentence.exact", values) : t("indicator.sentence.near", {...values, first, last}),
    half && t(half.lower === half.upper ? "indicator.sentence.equal" : "indicator.sentence.middle", half),
    level !== "city" && t(`indicator.sentence.${level}`),
    excluded > 0 && t("indicator.sentence.excluded", {count: excluded}),
    ...references.map(({label, value, side, count}) =>
      t(`indicator.sentence.reference.${side}`, {count, reference: label, value: citedValue(locale, value, format)}),
    ),
  );
}

/** A cited value with its unit; whole numbers without decimals. */
export function citedValue(locale: string, value: number, {decimals, unit}: ValueFormat): string {
  return formatValue(locale, value, {decimals: Number.isInteger(value) ? 0 : decimals, unit});
}

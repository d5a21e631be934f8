import {byLocale} from "./byLocale.ts";

const PERIOD = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:\/P(?:(\d+)Y)?(?:(\d+)M)?)?$/;

const years = byLocale((locale) => new Intl.NumberFormat(locale, {useGrouping: false}));
const months = byLocale((locale) => dates(locale, {year: "numeric", month: "short"}));
const days = byLocale((locale) => dates(locale, {year: "numeric", month: "short", day: "numeric"}));

/**
 * A period of SDMX (TIME_PERIOD) as people read it: `2019`; `2000-01-01/P20Y` as `2000–2019`; `2018-07/P1Y` as
 * `Jul 2018 – Jun 2019`; a month and a day with their names. What is none of these stays as it is.
 */
export function formatPeriod(locale: string, period: string): string {
  const [, year, month, day, spanYears, spanMonths] = PERIOD.exec(period) ?? [];
  if (year === undefined) return period;
  const length = Number(spanYears ?? 0) * 12 + Number(spanMonths ?? 0);
  const wholeYears = length % 12 === 0 && (month ?? "01") === "01" && (day ?? "01") === "01";
  if (length === 0) {
    if (day !== undefined) return days(locale).format(new Date(period));
    return month === undefined ? formatYear(locale, Number(year)) : months(locale).format(new Date(period));
  }
  if (wholeYears) {
    const last = Number(year) + length / 12 - 1;
    return [...new Set([Number(year), last])].map((end) => formatYear(locale, end)).join("–");
  }
  const first = Number(year) * 12 + Number(month ?? 1) - 1;
  const ends = [first, first + length - 1].map((end) =>
    months(locale).format(Date.UTC(Math.floor(end / 12), end % 12)),
  );
  return [...new Set(ends)].join(" – ");
}

/** A year in the digits of the locale, without grouping. */
export function formatYear(locale: string, year: number): string {
  return years(locale).format(year);
}

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {...options, calendar: "gregory", timeZone: "UTC"});
}

import {intlLocale} from "../i18n/translator.ts";

const DAY = 86_400_000;

/**
 * How far off a day is (ISO date), in the words of the locale: `in 3 days`, `today`; when it has passed, the message `overdue`
 * with `{days}` filled in, or without one `3 days ago`. Days are those of the reader's calendar.
 */
export function dueWords(locale: string, day: string, now: Date, overdue?: string): string {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((Date.parse(day) - today) / DAY);
  const tag = intlLocale(locale);
  if (days >= 0 || overdue === undefined)
    return new Intl.RelativeTimeFormat(tag, {numeric: "auto"}).format(days, "day");
  const count = new Intl.NumberFormat(tag, {style: "unit", unit: "day", unitDisplay: "long"}).format(-days);
  return overdue.replace("{days}", count);
}

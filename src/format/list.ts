import {byLocale} from "./byLocale.ts";

const lists = byLocale((locale) => new Intl.ListFormat(locale, {type: "conjunction", style: "long"}));

/** `Vienna, Barcelona, and Warsaw`, by the habit of the locale. */
export function formatList(locale: string, items: readonly string[]): string {
  return lists(locale).format(items);
}

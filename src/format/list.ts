import {isolate} from "../i18n/translator.ts";
import {byLocale} from "./byLocale.ts";

const lists = byLocale((locale) => new Intl.ListFormat(locale, {type: "conjunction", style: "long"}));

/** `Vienna, Barcelona, and Warsaw`, by the habit of the locale. */
export function formatList(locale: string, items: readonly string[]): string {
  return lists(locale).format(items.map((item) => isolate(locale, item)));
}

/** A list of so many things that are more than text: their places from 0, with the text between them. `[0, ", ", 1, " and ", 2]` */
export function formatListParts(locale: string, count: number): (string | number)[] {
  const places = Array.from({length: count}, (_, index) => String(index));
  return lists(locale)
    .formatToParts(places)
    .map(({type, value}) => (type === "element" ? Number(value) : value));
}

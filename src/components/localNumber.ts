import {intlLocale} from "../i18n/translator.ts";

/**
 * Reads the first number of a text as the site writes numbers in the language, and as years are written: "−1.234,5 €" →
 * −1234.5 in German; null where there is none.
 */
export function localNumber(locale: string): (text: string) => number | null {
  const parts = new Intl.NumberFormat(intlLocale(locale)).formatToParts(-1234567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const group = /\s/.test(sign("group")) ? "\\s" : escaped(sign("group"));
  const pattern = new RegExp(
    `(?<sign>[-−\u200e\u200f\u061c]*)(?<whole>\\d(?:${group}?\\d)*)(?:${escaped(sign("decimal"))}(?<part>\\d+))?`,
    "u",
  );
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (!found) return null;
    const value = Number(`${found.whole!.replace(/\D/g, "")}.${found.part ?? "0"}`);
    return /[-−]/.test(found.sign!) ? -value : value;
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

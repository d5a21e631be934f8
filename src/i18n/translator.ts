import type {Messages} from "./complete.ts";
import type english from "./en.json";

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type Base<Key> = Key extends `${infer Stem}.${PluralForm}` ? Stem : Key;
export type MessageKey = Base<keyof typeof english>;

/** Numbers are written by the locale; years and other fixed words are passed as strings, and names among them set apart (isolate). */
export type Translator = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const FILES = import.meta.glob<Messages>("./*.json", {import: "default"});

/** BCP 47 tags of the languages found in this folder. English first, the others by tag. */
export const LOCALES: readonly string[] = Object.keys(FILES)
  .map((path) => path.slice(2, -5))
  .sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));

const RIGHT_TO_LEFT = new Set(LOCALES.filter((locale) => textDirection(locale) === "rtl"));

/** The messages of a language, completed by the build (astro.config.mjs). Throws for a language that has no file. */
export async function loadTranslator(locale: string): Promise<Translator> {
  const file = FILES[`./${locale}.json`];
  if (!file) throw new Error(`src/i18n: expected one of ${LOCALES.join("|")}; received "${locale}"`);
  return translator(locale, await file());
}

/** A message by key. Throws for a key that English lacks and for a value that the message needs and did not get. */
export function translator(locale: string, messages: Messages): Translator {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(intlLocale(locale));
  return (key, values = {}) => {
    const form = typeof values.count === "number" ? plural.select(values.count) : "other";
    const message = messages[key] ?? messages[`${key}.${form}`] ?? messages[`${key}.other`];
    if (message === undefined) throw new Error(`src/i18n/${locale}.json: expected a message "${key}"`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`src/i18n/${locale}.json: ${key}: expected a value for {${name}}`);
      return typeof value === "number" ? number.format(value) : isolate(locale, value);
    });
  };
}

/**
 * The locale by which Intl writes for readers of a language: our English is British, and our Arabic has the digits 0 to 9, as the
 * codes, years and sources that stand beside the numbers have them.
 */
export function intlLocale(locale: string): string {
  const {language} = new Intl.Locale(locale);
  return language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : locale;
}

/** The script of a language: `Latn`, `Arab`, `Cyrl`, `Hans` … (ISO 15924). */
export function scriptOf(locale: string): string {
  return new Intl.Locale(locale).maximize().script ?? "";
}

/** "rtl" for scripts written from right to left, else "ltr". */
export function textDirection(locale: string): "ltr" | "rtl" {
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"].includes(scriptOf(locale)) ? "rtl" : "ltr";
}

/**
 * A name or a figure in Latin letters between the marks that set it apart from a sentence that runs from right to left, so that
 * neither changes the order of the other (U+2068, U+2069); all else as it is.
 */
export function isolate(locale: string, text: string): string {
  if (!RIGHT_TO_LEFT.has(locale) || !/\p{Script=Latin}/u.test(text) || /\p{Script=Arabic}/u.test(text)) return text;
  return `\u2068${text}\u2069`;
}

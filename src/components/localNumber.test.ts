import {expect, test} from "vitest";
import {intlLocale} from "../i18n/translator.ts";
import {localNumber} from "./localNumber.ts";

test.each([
  ["en", "1,234.5 µg/m³", 1234.5],
  ["en", "−7.2", -7.2],
  ["en", "=545 of 854", 545],
  ["en", "2018–2020", 2018],
  ["en", "not published", null],
  ["fr", "1 234,5", 1234.5],
  ["es", "1.234.567", 1234567],
  ["ru", "12,75 %", 12.75],
  ["ar", "‎-1,234.5 µg/m³", -1234.5],
])("localNumber(%s) reads %s as %s", (locale, text, value) => expect(localNumber(locale)(text)).toBe(value));

test.each(["en", "fr", "es", "ar", "zh", "ru", "de-CH"])("localNumber(%s) reads what Intl writes", (locale) => {
  const read = localNumber(locale);
  for (const value of [0, 7, -3.25, 1234.5, 98765432])
    expect(read(new Intl.NumberFormat(intlLocale(locale), {maximumFractionDigits: 3}).format(value))).toBe(value);
});
